using System.Collections.Frozen;

namespace SprintBot.Markup.Inlines;

/// <summary>
/// Words between double underscores that people mean as they are: Python's special names, and any such word that touches code, as in
/// <c>self.__x__</c>, <c>__x__()</c> or <c>src/__x__/y</c>. Others are underlined.
/// </summary>
internal static class CodeWords
{
    private const int LongestWord = 80;

    /// <summary>How many characters the code word that starts here has; 0 when there is none.</summary>
    internal static int LengthAt(string text, int at)
    {
        if (at > 0 && IsWord(text[at - 1]))
            return 0;

        var end = at;
        var limit = Math.Min(text.Length, at + LongestWord + 1);
        while (end < limit && IsWord(text[end]))
            end++;

        var word = text.AsSpan(at, end - at);
        if (word.Length is < 5 or > LongestWord || !word.StartsWith("__") || !word.EndsWith("__"))
            return 0;

        var name = word[2..^2];
        if (name[0] == '_' || name[^1] == '_' || char.IsAsciiDigit(name[0]))
            return 0;

        return SpecialNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) || TouchesCode(text, at, end) ? word.Length : 0;
    }

    private static bool TouchesCode(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var twoBefore = start > 1 ? text[start - 2] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var twoAfter = end + 1 < text.Length ? text[end + 1] : ' ';
        return before is '/' or '\\' or '@' or '$'
            || (before == '.' && (IsWord(twoBefore) || twoBefore is ')' or ']'))
            || (before == ':' && twoBefore == ':')
            || (before == '>' && twoBefore == '-')
            || after is '(' or '[' or '/' or '\\'
            || (after == '.' && IsWord(twoAfter))
            || (after == ':' && twoAfter == ':')
            || (after == '-' && twoAfter == '>');
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private static readonly FrozenSet<string> SpecialNames = (
        "abs add aenter aexit aiter all and anext annotations annotate args await bases bool buffer builtins bytes cached call cause ceil class "
        + "class_getitem classcell closure code complex concat contains context copy debug deepcopy defaults del delattr delete delitem dict dir "
        + "dict_offset divmod doc enter eq exit file file_loader firstlineno float floor floordiv format fspath func future ge get getattr "
        + "getattribute getformat getinitargs getitem getnewargs getnewargs_ex getstate globals gt hash iadd iand iconcat ifloordiv ilshift "
        + "imatmul imod import imul index init init_subclass instancecheck int interactivehook inv invert ior ipow irshift isabstractmethod "
        + "isub iter itruediv ixor kwdefaults le len length_hint loader lshift lt main main_subclasscheck match_args matmul metaclass "
        + "missing mod module mro mro_entries mul name ne neg new next nonzero notes objclass or orig_bases orig_class origin package "
        + "parameters path pos post_init pow prepare pycache qualname radd rand rdivmod reduce reduce_ex release_buffer repr reversed "
        + "rfloordiv rlshift rmatmul rmod rmul ror round rpow rrshift rshift rsub rtruediv rxor self set set_name setattr setitem setstate "
        + "signature sizeof slots spec static_attributes str sub subclasscheck subclasses subclasshook subclass suppress_context text_signature "
        + "tests thisclass total traceback truediv trunc type_params typing_subst unicode version warningregistry weakref wrapped xor "
        + "author email license credits status date copyright cmp coerce div idiv rdiv long oct hex getslice setslice delslice members unraisablehook stderr stdin stdout "
        + "displayhook excepthook breakpointhook build_class typing_unpacked_tuple_args unpacked typing_is_unpacked_typevartuple dataclass_fields "
        + "dataclass_params slotnames bound constraints covariant contravariant infer_variance default value supertype required_keys optional_keys "
        + "readonly_keys mutable_keys closed extra_items conform adapt array array_function array_interface array_priority array_struct "
        + "array_ufunc array_wrap cuda_array_interface dlpack dlpack_device dataframe").Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
