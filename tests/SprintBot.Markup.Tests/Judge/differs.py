"""Cases of the suites that mean something else in the dialect, and why. A case that no longer differs fails the judge: take it out here."""

DIFFERS = {
    # the CommonMark specification's examples
    'three tildes open no code block: they are struck out text': 'cm19 cm123 cm125 cm139 cm141 cm143 cm146',
    'a fence that is never closed is text, and a container does not close it': 'cm126 cm127 cm128 cm237',
    'three backquotes end a block anywhere in a line': 'cm137 cm147',
    'a fence names a language only by one word right after it; else that line is code': 'cm24 cm34 cm144 cm161',
    'signs after a heading that has no other text are its text': 'cm79',
    'two asterisks alone among words style what is between them': 'cm52',
    'code of white space only cannot be seen, and reStructuredText has none': 'cm334',

    # texts that CommonMark leaves alone
    'two bars around a word hide it': 'asis-90',

    # tests of three programs that imitate Discord, which differ among themselves
    'a masked link is a link; this program was written before Discord had them': 'br-single-26',
    'bare addresses are links; the tests of this program know none': 'jr-masked-links-12 jr-masked-links-14 jr-masked-links-16 jr-masked-links-17 jr-masked-links-30',
    '@everyone is text': 'br-single-33',
    'a quote in a quote is one, as other messages and the CommonMark suites have it': 'br-single-23 jr-blockquotes-9',
    'a quote, heading or small print starts at the start of a line, not within styled text, and no style or code reaches over its edge':
        'jr-blockquotes-10 jr-blockquotes-11 jr-blockquotes-15 jr-blockquotes-16 jr-blockquotes-17 jr-headers-15 jr-headers-16 jr-headers-20 jr-headers-21 '
        'jr-headers-22 jr-subtext-12 jr-subtext-17 jr-subtext-18 jr-subtext-19 jr-masked-links-32 jr-masked-links-35',
    'a heading or small print holds text, not another heading or small print': 'jr-headers-13 jr-headers-14 jr-subtext-10 jr-subtext-11 jr-subtext-20',
    'code wins over emphasis, as in CommonMark': 'jr-code-blocks-12',
    'a row of signs with nothing around it is text, as the hostile and CommonMark suites have it':
        'jr-code-blocks-20 jr-code-blocks-21 jr-combined-text-formatters-9 jr-combined-text-formatters-10 jr-combined-text-formatters-11',
    'a sign too many stands outside, as in CommonMark': 'jr-combined-text-formatters-3',
    'one underscore beside white space is text: people write "for _ in x"': 'br-single-3',
    'an escape in a label is one, as in all other text': 'jr-masked-links-24',
    'a line of small print ends: the expected text runs two lines into one word': 'jr-subtext-2 jr-subtext-3 jr-subtext-14 jr-subtext-15',
    'a block of code carries no style, so none hides it': 'br-discord-19',
}

REASONS = {case: reason for reason, cases in DIFFERS.items() for case in cases.split()}
