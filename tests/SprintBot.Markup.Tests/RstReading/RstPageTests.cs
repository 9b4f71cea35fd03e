using SprintBot.Markup.RstReading;

namespace SprintBot.Markup.Tests.RstReading;

public sealed class RstPageTests
{
    [Theory]
    [InlineData("a *b* **c** ``d`` `e`", "<p>a <em>b</em> <strong>c</strong> <code>d</code> <cite>e</cite></p>")]
    [InlineData("\\*a* 2 * 3 '*' x*y* a\\ b", "<p>*a* 2 * 3 &#39;*&#39; x*y* ab</p>")]
    [InlineData("`a <https://b.example/c_>`__, `d`_ and e__\n\n.. _d: https://d.example/\n.. __: https://e.example/", "<span class=\"sb-problem\">`a &lt;https://b.example/c_&gt;`__</span>", "https://d.example/\"", "https://e.example/\"")]
    [InlineData("`a <https://b.example/c\\_>`__", "<p><a href=\"https://b.example/c_\" rel=\"nofollow noopener\">a</a></p>")]
    [InlineData("See https://a.example/b(c)? Yes.", ">https://a.example/b(c</a>)? Yes.</p>")]
    [InlineData("`a <javascript:x()>`__", "<p>a (javascript:x())</p>")]
    [InlineData("T\n=\n\nU\n--\n\nV\n=====", "<h1 id=\"t\">T</h1>", "<h2 id=\"u\">U</h2>", "<h1 id=\"v\">V</h1>")]
    [InlineData("=====\n T\n=====\n\na\n\n-----\n\nb", "<h1 id=\"t\">T</h1>", "<hr>")]
    [InlineData("- a\n- b\n\n  c\n\n3. d\n#. e\n\n(b) f", "<ul>\n<li>a</li>\n<li><p>b</p>\n<p>c</p>\n</li>\n</ul>", "<ol start=\"3\">\n<li>d</li>\n<li>e</li>\n</ol>", "<ol type=\"a\" start=\"2\">\n<li>f</li>")]
    [InlineData("2011. was a year\nof its own", "<p>2011. was a year\nof its own</p>")]
    [InlineData("a::\n\n  b\n   c\n\n::\n\n  d\n\n..\n\n  e", "<p>a:</p>\n<pre><code>b\n c</code></pre>\n<pre><code>d</code></pre>\n<blockquote>\n<p>e</p>\n</blockquote>")]
    [InlineData("| a\n| b\n  c", "<p>a<br>\nb\nc</p>")]
    [InlineData("a\n  b\n\n:c: d", "<dt>a</dt>\n<dd><p>b</p>", "<dt>c:</dt>\n<dd><p>d</p>")]
    [InlineData(".. code-block:: js\n   :linenos:\n\n   <a>", "<pre><code>&lt;a&gt;</code></pre>")]
    [InlineData(".. role:: sb-strong-del(strong)\n   :class: sb-del\n\n.. role:: u\n\n:sb-strong-del:`a` :u:`b` :nobody:`c`", "<strong class=\"sb-del\">a</strong> <u>b</u> <span class=\"sb-problem\">:nobody:`c`</span>")]
    [InlineData(".. figure:: photos/a.jpg\n   :alt: \"b\"\n\n   c\n\n   d", "<img src=\"photos/a.jpg\" alt=\"&quot;b&quot;\">\n<figcaption>\n<p>c</p>\n<p>d</p>")]
    [InlineData(".. image:: https://spy.example/x.png", "<code>https://spy.example/x.png</code>")]
    [InlineData(".. image:: photos/../../x.png", "<code>photos/../../x.png</code>")]
    [InlineData(".. raw:: html\n\n   <script>\n", "<pre>.. raw:: html\n\n   &lt;script&gt;</pre>")]
    [InlineData(".. include:: /etc/passwd", "<pre>.. include:: /etc/passwd</pre>")]
    [InlineData("== ==\na  b\n== ==", "<pre>== ==\na  b\n== ==</pre>")]
    public void A_page_shows(string rst, params string[] expected) => Assert.All(expected, part => Assert.Contains(part, RstPage.Read(rst).ToHtml("x"), StringComparison.Ordinal));

    [Theory]
    [InlineData(".. a comment\n\n..\n   .. figure:: x\n\nb")]
    [InlineData(".. _a: https://a.example/\n\n.. role:: x\n\n\nb")]
    public void What_is_not_to_be_seen_is_not(string rst) => Assert.EndsWith("<main>\n<p>b</p>\n</main>\n</body>\n</html>\n", RstPage.Read(rst).ToHtml("x"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a_ and `b c`_.\n\n.. _a: https://a.example/\n.. _B\n   c: https://b.example/\n")]
    [InlineData("Title\n=====\n\nsee title_ and `x <https://x.example/>`_")]
    [InlineData("a_\n\n.. _a: b_\n.. _b: https://b.example/")]
    [InlineData("``a_`` \\a_ a_b https://a.example/b_ :x:`a_` **a_**\n\n::\n\n   a_\n\n.. code::\n\n   a_\n\n.. a_ comment")]
    public void Links_that_hold_are_no_fault(string rst) => Assert.Empty(RstPage.Read(rst).LinkFaults);

    [Theory]
    [InlineData("one\n\ntwo a_\nthree `b c`_", "3 Undefined a", "4 Undefined b c")]
    [InlineData("x\n\n.. _a b: https://a.example/\n\n.. _c:\n\nd", "3 Unreferenced a b", "5 Unreferenced c")]
    [InlineData(":ref:`c` :ref:`of d <d>` :ref:`of another page`\n\n.. _c:\n\nd\n\n.. _d:\n\ne")]
    [InlineData("a_\n\n.. _a: https://a.example/\n.. _A: https://b.example/\n.. _a: https://a.example/", "4 Duplicate A")]
    [InlineData("- x\n\n  - y z_", "3 Undefined z")]
    [InlineData("T\n===\n\nT\n===\n\nt_", "7 Undefined t")]
    public void Links_that_do_not_hold_are_told_by_lines(string rst, params string[] expected) =>
        Assert.Equal(expected, RstPage.Read(rst).LinkFaults.Select(fault => $"{fault.Line} {fault.Kind} {fault.Name}"));

    [Theory]
    [InlineData("*a ")]
    [InlineData("**a ")]
    [InlineData("``a ")]
    [InlineData("`a ")]
    [InlineData("_`a ")]
    [InlineData(":a:`b ")]
    [InlineData("a-")]
    [InlineData("a_ ")]
    [InlineData("\\")]
    [InlineData("http://")]
    [InlineData("http://a")]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("a\n b\n")]
    [InlineData("1. a\n")]
    [InlineData(".. _a: b\n")]
    [InlineData("a\n--\n\n")]
    public void Rows_of_marks_take_no_longer_than_they_are_long(string mark)
    {
        var rst = string.Concat(Enumerable.Repeat(mark, 200_000 / mark.Length));
        Assert.NotEmpty(RstPage.Read(rst).ToHtml("x")); // in quadratic time this would take minutes
    }

    [Fact]
    public void Blocks_within_blocks_end_somewhere()
    {
        var rst = string.Concat(Enumerable.Range(0, 3_000).Select(depth => new string(' ', depth) + "a\n\n"));
        Assert.Contains("</pre>", RstPage.Read(rst).ToHtml("x"), StringComparison.Ordinal);
        Assert.Contains("- - -", RstPage.Read(string.Concat(Enumerable.Repeat("- ", 5_000)) + "a").ToHtml("x"), StringComparison.Ordinal);
    }
}
