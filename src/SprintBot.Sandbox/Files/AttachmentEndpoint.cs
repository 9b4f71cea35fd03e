using Microsoft.AspNetCore.Http;

namespace SprintBot.Sandbox;

/// <summary>The attachment host: signed addresses only, and nobody's token.</summary>
internal sealed class AttachmentEndpoint(World world)
{
    public async Task RunAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        if (request.Headers.Authorization.Count > 0)
            world.Write(() => world.Violate(request.Method, path, "cdn", "the token was sent to the attachment host"));
        var fault = world.Write(() => world.Faults.Take("GET cdn"));
        if (fault is not null && await FailAsync(context, fault)) return;
        var file = world.Read(() => world.Attachments.Find(path, request.Query["ex"], request.Query["is"], request.Query["hm"]));
        context.Response.StatusCode = file is null ? 404 : 200;
        if (file is null)
        {
            await context.Response.WriteAsync("This content is no longer available.", context.RequestAborted);
            return;
        }

        context.Response.ContentType = file.ContentType ?? "application/octet-stream";
        context.Response.ContentLength = file.Bytes.Length;
        await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
    }

    private async Task<bool> FailAsync(HttpContext context, Fault fault)
    {
        if (fault.Delay > TimeSpan.Zero) await Task.Delay(fault.Delay, world.Options.Timers, context.RequestAborted);
        if (fault.Drops) context.Abort();
        if (fault.Drops || fault.Status is null) return fault.Drops;
        context.Response.StatusCode = fault.Status.Value;
        await context.Response.WriteAsync(fault.Body, context.RequestAborted);
        return true;
    }
}
