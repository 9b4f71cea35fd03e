namespace SprintBot.Discord.Tests.Hostile;

/// <summary>Payloads as Discord sends them.</summary>
internal static class True
{
    public const string Hello = """{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250,"_trace":["[\"gateway-prd\",{\"micros\":0.0}]"]}}""";

    public const string InvalidSession = """{"t":null,"s":null,"op":9,"d":false}""";

    public const string Ready = """
        {"v":10,"user_settings":{},"user":{"verified":true,"username":"SprintBot","id":"1","global_name":null,"discriminator":"7777","bot":true,"avatar":null},
         "shard":[0,1],"session_type":"normal","session_id":"0123456789abcdef","resume_gateway_url":"wss://gateway-us-east1-b.discord.gg",
         "guilds":[{"unavailable":true,"id":"3"}],"geo_ordered_rtc_regions":["frankfurt"],"application":{"id":"2","flags":8388608}}
        """;

    public const string Guild = """
        {"id":"3","name":"Sprinters","unavailable":false,"owner_id":"4","roles":[{"id":"3","name":"@everyone","permissions":"2248473465835073","color":0,"hoist":false}],
         "channels":[{"id":"10","type":0,"name":"sprint","parent_id":"9","position":1},{"id":"9","type":4,"name":"Text","parent_id":null}],
         "threads":[{"id":"12","type":11,"name":"a thread","parent_id":"10","guild_id":"3","thread_metadata":{"archived":false}}],
         "members":[{"user":{"id":"1","username":"SprintBot"},"roles":["3"],"joined_at":"2026-09-14T08:00:00+00:00"}],"presences":[],"voice_states":[]}
        """;

    public const string Channel = """{"id":"10","type":0,"guild_id":"3","name":"sprint","parent_id":"9","position":1,"permission_overwrites":[]}""";

    public const string GuildRole = """{"guild_id":"3","role":{"id":"20","name":"Organisers","permissions":"8589934592","color":0}}""";

    public const string Command = """
        {"id":"1049","application_id":"2","type":2,"token":"aW50ZXJhY3Rpb24","version":1,"guild_id":"3","channel_id":"10","channel":{"id":"10","type":0,"guild_id":"3","name":"sprint"},
         "member":{"user":{"id":"4","username":"anna","global_name":"Anna","bot":false},"nick":null,"roles":["20"],"permissions":"8589934592","joined_at":"2026-09-14T08:00:00+00:00"},
         "app_permissions":"2248473465835073","locale":"de","guild_locale":"en-US","context":0,"attachment_size_limit":10485760,"entitlements":[],
         "data":{"id":"30","name":"photo","type":1,"options":[{"name":"add","type":1,"options":[{"name":"photo","type":11,"value":"40"},{"name":"people","type":6,"value":"4"},
           {"name":"count","type":4,"value":3},{"name":"again","type":5,"value":true},{"name":"text","type":3,"value":"A caption","focused":false}]}],
           "resolved":{"users":{"4":{"id":"4","username":"anna"}},"members":{"4":{"nick":"An","roles":[],"permissions":"0"}},"roles":{"20":{"id":"20","name":"Organisers"}},
             "channels":{"10":{"id":"10","type":0,"name":"sprint"}},"messages":{"50":{"id":"50","channel_id":"10","content":"words"}},
             "attachments":{"40":{"id":"40","filename":"a.jpg","description":null,"content_type":"image/jpeg","size":1234,"url":"https://cdn.discordapp.com/a.jpg?ex=1","proxy_url":"https://media.discordapp.net/a.jpg","width":10,"height":20,"ephemeral":true}}}}}
        """;

    public const string MessageCommand = """
        {"id":"1050","application_id":"2","type":2,"token":"aW50ZXJhY3Rpb24","guild_id":"3","channel_id":"10","member":{"user":{"id":"4","username":"anna"},"roles":[],"permissions":"0"},
         "data":{"id":"31","name":"Add to report","type":3,"target_id":"50","resolved":{"messages":{"50":{"id":"50","channel_id":"10","type":0,"flags":0,"content":"words","author":{"id":"5","username":"ben"},
           "timestamp":"2026-09-14T08:00:00.123000+00:00","edited_timestamp":null,"mentions":[{"id":"4","username":"anna"}],"attachments":[{"id":"41","filename":"b.png","size":1,"url":"https://cdn.discordapp.com/b.png"}],
           "embeds":[{"title":"T","description":"D","url":"https://example.org","color":255,"fields":[{"name":"N","value":"V","inline":true}]}],"components":[{"type":1,"components":[{"type":2,"style":5,"label":"More","url":"https://example.org"}]}],"webhook_id":"60"}}}}}
        """;

    public const string Form = """
        {"id":"1051","application_id":"2","type":5,"token":"aW50ZXJhY3Rpb24","guild_id":"3","channel_id":"10","member":{"user":{"id":"4","username":"anna"},"roles":[],"permissions":"0"},
         "message":{"id":"51","channel_id":"10","content":"","components":[]},
         "data":{"custom_id":"update:1","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"done","value":"words"}},{"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"which","values":["r"]}},
           {"type":18,"id":5,"component":{"type":19,"id":6,"custom_id":"photos","values":["40"]}}],"resolved":{"attachments":{"40":{"id":"40","filename":"a.jpg","size":1,"url":"https://cdn.discordapp.com/a.jpg"}}}}}
        """;

    public const string Button = """
        {"id":"1052","application_id":"2","type":3,"token":"aW50ZXJhY3Rpb24","guild_id":"3","channel_id":"10","member":{"user":{"id":"4","username":"anna"},"roles":[],"permissions":"0"},
         "message":{"id":"51","channel_id":"10","content":"words","flags":64,"components":[{"type":1,"id":1,"components":[{"type":3,"id":2,"custom_id":"which","placeholder":"Which?","min_values":1,"max_values":1,
           "options":[{"label":"Red","value":"r","description":"D","default":false}],"default_values":[{"id":"4","type":"user"}]}]}]},
         "data":{"component_type":3,"custom_id":"which","values":["r"]}}
        """;

    /// <summary>A payload of op 0 with its data.</summary>
    public static string Event(string name, string data, int sequence = 2) => $$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""";
}
