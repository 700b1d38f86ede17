#!/usr/bin/env python3
"""Makes the papers of tests/papers: what seeds 000 and 002 and the first ten questions of 004 say, as real files of
every format that is read.

    make_papers.py [GOLDEN] [SEEDS] [OUT]       (tests/golden seeds tests/papers)

Each file has the same text, notes and headings as its seed, so that all of them must be read to the same result:

    .docx .odt   true footnotes; the asker's note typed by hand; numbers of 002 ("Vraag 1") and 004 ("1.") automatic
    .rtf         the same, as Word writes it: numbers beside the text, letters outside ASCII by their byte or number
    .html .xml   as the official site has them; 002-older.xml in the XML of before 2010
    .pdf         as the official papers are set: raised markers, notes at the page foot, running feet, words cut at line
                 ends, a crop box that does not begin at the corner; needs `pip install reportlab`
    004.txt      the seed up to question 10

The same input gives the same bytes.
"""
import io
import json
import re
import sys
import zipfile
from dataclasses import dataclass, field
from html import escape
from pathlib import Path


@dataclass
class Note:
    label: str
    text: str

    @property
    def asker(self):
        return self.label.endswith(")")


@dataclass
class Block:
    """A paragraph: pieces of text and notes between them."""
    kind: str  # head, part, section, lead, question heading, question, answer heading, answer
    pieces: list
    number: int = 0


@dataclass
class Paper:
    name: str
    session: str
    blocks: list = field(default_factory=list)

    def notes(self):
        return [piece for block in self.blocks for piece in block.pieces if isinstance(piece, Note)]


def marked(text, where, notes):
    """A text with its notes behind the words that they are anchored to."""
    places = [(text.find(n["anchor"]) + len(n["anchor"]), n) for n in notes if n["where"] == where and n["anchor"] in text]
    pieces, done = [], 0
    for end, note in places:
        pieces += [text[done:end]] if end > done else []
        pieces.append(Note(note["label"], note["text"]))
        done = end
    return pieces + ([text[done:]] if text[done:] else [])


# how the seed writes its headings: of questions, of answers
HEADINGS = {"000": ("Vraag {}", "Antwoord op vraag {}"), "002": ("Vraag {}", "Antwoord {}"), "004": (None, None)}


# where a paragraph begins that the golden file joins to the one before and the dump's short line above it does not
BEGINNINGS = {"002": ["Momenteel wordt bezien door het Ministerie"]}


def paragraphs(name, texts):
    for text in texts:
        for beginning in BEGINNINGS.get(name, []):
            before, found, after = text.partition(" " + beginning)
            if found:
                yield before
                text = beginning + after
        yield text


def paper(name, session, golden, last=None):
    of_question, of_answer = HEADINGS[name]
    made = Paper(name, session)
    made.blocks += [Block("head", [line]) for line in golden["other_text"]["preamble"].split("\n")]
    if "part" in golden:
        made.blocks.append(Block("part", [golden["part"].replace(" ", "\t", 1)]))
    for question in golden["questions"]:
        number = question["number"]
        if last and number > last:
            break
        made.blocks += [Block("section", [s["title"]]) for s in golden["sections"] if s["first"] == number]
        made.blocks += [Block("lead", [line]) for line in (question["lead_in"] or "").split("\n") if line]
        if of_question:
            made.blocks.append(Block("question heading", [of_question.format(number)], number))
        notes = golden["footnotes"]
        made.blocks.append(Block("question", marked(question["question"], f"question {number}", notes), number))
        if of_answer:
            made.blocks.append(Block("answer heading", [of_answer.format(number)], number))
        made.blocks += [Block("answer", marked(text, f"answer {number}", notes), number) for text in paragraphs(name, question["answer"])]
    numbers = range(1, (last or len(golden["questions"])) + 1)
    wanted = [n for n in golden["footnotes"] if n["where"].split()[-1] in map(str, numbers)]
    assert [(n.label, n.text) for n in made.notes()] == [(n["label"], n["text"]) for n in wanted], name
    return made


def archive(parts):
    """A zip archive of these parts, the same for the same parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, content in parts:
            stored = name == "mimetype"  # which ODT wants first, as it is
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            z.writestr(info, content)
    return out.getvalue()


def asker_notes(paper):
    return [note for note in paper.notes() if note.asker]


# ---------------------------------------------------------------------------------------------------------------- DOCX

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def docx(paper):
    ids = {}  # Word numbers notes by their place in the text; its ids start anywhere and go any way
    for place, note in enumerate(n for n in paper.notes() if not n.asker):
        ids[note.label] = 40 - place

    def run(text, properties=""):
        pieces = re.split(r"(\t)", escape(text, quote=False))
        inner = "".join("<w:tab/>" if p == "\t" else f'<w:t xml:space="preserve">{p}</w:t>' for p in pieces if p)
        return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"

    def runs(block):
        made, before = "", None
        for piece in block.pieces:
            if isinstance(piece, str):
                made += run(piece, "<w:b/>" if block.kind.endswith("heading") else "")
            elif piece.asker:
                made += run(" ") + run(piece.label, '<w:vertAlign w:val="superscript"/>')
            else:
                if isinstance(before, Note):
                    made += run(",", '<w:rStyle w:val="Voetnootmarkering"/>')
                made += f'<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteReference w:id="{ids[piece.label]}"/></w:r>'
            before = piece
        return made

    def p(style, inner):
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner}</w:p>'

    body = ""
    for block in paper.blocks:
        if block.kind == "question heading" and paper.name == "002":
            body += p("Vraag", "")  # the whole heading is an automatic number
        elif block.kind == "question" and paper.name == "004":
            body += p("Vraagnummer", runs(block))
        elif block.kind in ("part", "section"):
            body += p("Kop1", runs(block))
        else:
            body += p("Standaard", runs(block))
            body += p("Standaard", "") if block.kind in ("head", "answer") else ""
    for note in asker_notes(paper):
        body += p("Standaard", run(f"{note.label} {note.text}"))

    footnotes = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    for note in sorted((n for n in paper.notes() if not n.asker), key=lambda n: ids[n.label]):
        mark = '<w:r><w:rPr><w:rStyle w:val="Voetnootmarkering"/></w:rPr><w:footnoteRef/></w:r>'
        footnotes += f'<w:footnote w:id="{ids[note.label]}">{p("Standaard", mark + run(" " + note.text))}</w:footnote>'

    def style(kind, id, name, inner):
        return f'<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/>{inner}</w:style>'

    numbered = '<w:basedOn w:val="Standaard"/><w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr>'
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="18"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'
        + style("paragraph", "Kop1", "heading 1", '<w:basedOn w:val="Standaard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr>')
        + style("paragraph", "Vraag", "Vraag", numbered.format(1) + "<w:rPr><w:b/></w:rPr>")
        + style("paragraph", "Vraagnummer", "Vraagnummer", numbered.format(2))
        + style("character", "Voetnootmarkering", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
    )

    def level(style, text):
        return (
            '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:pStyle w:val="{style}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        )

    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level("Vraag", "Vraag %1")}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2">{level("Vraagnummer", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    )
    parts = [("document.main", "document", f"<w:body>{body}</w:body>"), ("styles", "styles", styles),
             ("numbering", "numbering", numbering), ("footnotes", "footnotes", footnotes)]
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    overrides = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{word}{t}+xml"/>' for t, n, _ in parts)
    related = "".join(f'<Relationship Id="r{i}" Type="{R}/{n}" Target="{n}.xml"/>' for i, (_, n, _) in enumerate(parts) if i)
    return archive([
        ("[Content_Types].xml", f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'),
        ("_rels/.rels", f'{XML}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'),
        ("word/_rels/document.xml.rels", f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>'),
        *((f"word/{name}.xml", f"{XML}<w:{name} {W}>{inner}</w:{name}>") for _, name, inner in parts),
    ])


# ----------------------------------------------------------------------------------------------------------------- ODT

def odt(paper):
    names = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{u}:1.0"' for n, u in [
        ("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"), ("manifest", "manifest")])

    def text(string):
        return escape(string, quote=False).replace("\t", "<text:tab/>")

    def pieces(block):
        made, before = "", None
        for piece in block.pieces:
            if isinstance(piece, str):
                made += text(piece)
            elif piece.asker:
                made += f' <text:span text:style-name="Hoog">{piece.label}</text:span>'
            else:
                if isinstance(before, Note):
                    made += '<text:span text:style-name="Hoog">,</text:span>'
                made += (f'<text:note text:id="ftn{piece.label}" text:note-class="footnote"><text:note-citation>{piece.label}</text:note-citation>'
                         f'<text:note-body><text:p text:style-name="Footnote">{text(piece.text)}</text:p></text:note-body></text:note>')
            before = piece
        return made

    def p(style, inner):
        return f'<text:p text:style-name="{style}">{inner}</text:p>'

    def item(style, paragraph, inner, number):
        more = ' text:continue-numbering="true"' if number > 1 else ""
        return f'<text:list text:style-name="{style}"{more}><text:list-item>{p(paragraph, inner)}</text:list-item></text:list>'

    body = ""
    for block in paper.blocks:
        if block.kind == "question heading" and paper.name == "002":
            body += item("LijstVraag", "Vraag", "", block.number)
        elif block.kind == "question" and paper.name == "004":
            body += item("LijstNummer", "Standard", pieces(block), block.number)
        elif block.kind in ("part", "section"):
            body += f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{pieces(block)}</text:h>'
        else:
            body += p("Vet" if block.kind.endswith("heading") else "Standard", pieces(block))
            body += p("Standard", "") if block.kind in ("head", "answer") else ""
    body += "".join(p("Standard", text(f"{note.label} {note.text}")) for note in asker_notes(paper))

    def style(family, name, parent, properties):
        parent = f' style:parent-style-name="{parent}"' if parent else ""
        return f'<style:style style:name="{name}" style:family="{family}"{parent}><style:text-properties {properties}/></style:style>'

    def list_style(name, form):
        prefix, suffix = form.split("%1%")
        return (f'<text:list-style style:name="{name}"><text:list-level-style-number text:level="1" style:num-format="1" '
                f'style:num-prefix="{prefix}" style:num-suffix="{suffix}" style:num-list-format="{form}">'
                '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
                'text:label-followed-by="space"/></style:list-level-properties></text:list-level-style-number></text:list-style>')

    styles = (
        '<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:default-style>'
        + '<style:style style:name="Standard" style:family="paragraph"/>'
        + style("paragraph", "Heading_20_1", "Standard", 'fo:font-weight="bold"') + style("paragraph", "Footnote", "Standard", 'fo:font-size="7pt"')
        + style("paragraph", "Vraag", "Standard", 'fo:font-weight="bold"') + "</office:styles>"
    )
    automatic = (
        "<office:automatic-styles>" + style("paragraph", "Vet", "Standard", 'fo:font-weight="bold"')
        + style("text", "Hoog", "", 'style:text-position="super 58%"')
        + list_style("LijstVraag", "Vraag %1%") + list_style("LijstNummer", "%1%.") + "</office:automatic-styles>"
    )
    version = 'office:version="1.3"'
    entries = "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in [
        ("/", "application/vnd.oasis.opendocument.text"), ("content.xml", "text/xml"), ("styles.xml", "text/xml")])
    return archive([
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", f"{XML}<office:document-content {names} {version}>{automatic}<office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        ("styles.xml", f"{XML}<office:document-styles {names} {version}>{styles}</office:document-styles>"),
        ("META-INF/manifest.xml", f'{XML}<manifest:manifest {names} manifest:version="1.3">{entries}</manifest:manifest>'),
    ])


# ----------------------------------------------------------------------------------------------------------------- RTF

def rtf(paper):
    def letter(c):
        if c == "\t":
            return "\\tab "
        if c in "\\{}":
            return "\\" + c
        if ord(c) < 128:
            return c
        known = c.encode("cp1252", "ignore")
        coded = f"\\'{known[0]:02x}" if known else "?"
        return f"\\u{ord(c)}{coded}" if not known or c in "’–" else coded

    def text(string):
        return "".join(map(letter, string))

    def pieces(block):
        made, before = "", None
        for piece in block.pieces:
            if isinstance(piece, str):
                made += f"{{\\b {text(piece)}}}" if block.kind.endswith("heading") else text(piece)
            elif piece.asker:
                made += f" {{\\super {piece.label}}}"
            else:
                if isinstance(before, Note):
                    made += "{\\cs15\\super ,}"
                made += ("{\\cs15\\super \\chftn {\\footnote \\pard\\plain \\s16\\fs14 {\\cs15\\super \\chftn }"
                         f"{{ {text(piece.text)}}}}}}}")
            before = piece
        return made

    def p(properties, inner):
        return f"\\pard\\plain {properties}\\fs18 {inner}\\par\n"

    def number(label):
        return f"{{\\listtext\\pard\\plain \\fs18 {label}\\tab}}"

    body = ""
    for block in paper.blocks:
        if block.kind == "question heading" and paper.name == "002":
            body += p("\\s2\\ls1", number(f"Vraag {block.number}"))
        elif block.kind == "question" and paper.name == "004":
            body += p("\\s3\\ls2", number(f"{block.number}.") + pieces(block))
        elif block.kind in ("part", "section"):
            body += p("\\s1\\outlinelevel0\\b", pieces(block))
        else:
            body += p("\\s0", pieces(block))
            body += p("\\s0", "") if block.kind in ("head", "answer") else ""
    body += "".join(p("\\s0", text(f"{note.label} {note.text}")) for note in asker_notes(paper))
    fonts = "{\\fonttbl{\\f0\\fswiss\\fcharset0\\fprq2{\\*\\panose 020b0604030504040204}Verdana;}}\n"
    colours = "{\\colortbl;\\red0\\green0\\blue0;}\n"
    styles = ("{\\stylesheet{\\fs18 \\snext0 Normal;}{\\s1\\outlinelevel0\\b\\fs18 \\sbasedon0 heading 1;}{\\s2\\ls1\\b\\fs18 Vraag;}"
              "{\\s3\\ls2\\fs18 Vraagnummer;}{\\*\\cs15\\super footnote reference;}{\\s16\\fs14 footnote text;}}\n")
    info = f"{{\\info{{\\title {text(paper.blocks[0].pieces[0])}}}{{\\nofpages3}}}}\n"
    separator = "{\\*\\ftnsep \\pard\\plain \\chftnsep \\par}\n"
    return (f"{{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang1043\n{fonts}{colours}{styles}{info}\\paperw11906\\ftnbj\n"
            f"{separator}\\sectd\n{body}}}\n").encode("ascii")


# ---------------------------------------------------------------------------------------------------- HTML and XML

def grouped(paper):
    """The blocks with question and answer put together: (kind, number, blocks)."""
    groups = []
    for block in paper.blocks:
        kind = block.kind.split()[0] if block.kind.startswith(("question", "answer")) else block.kind
        if groups and groups[-1][:2] == (kind, block.number) and block.number:
            groups[-1][2].append(block)
        else:
            groups.append((kind, block.number, [block]))
    return groups


def html(paper):
    order = {id(note): place for place, note in enumerate(paper.notes(), 1)}

    def p(block):
        inner = "".join(
            escape(piece, quote=False) if isinstance(piece, str)
            else f'<a class="nootnum" href="#n{order[id(piece)]}"><sup>{piece.label}</sup></a>' for piece in block.pieces)
        return f"<p>{inner}</p>\n"

    body = ""
    for kind, number, blocks in grouped(paper):
        if kind not in ("question", "answer"):
            body += f"<h1>{escape(blocks[0].pieces[0], quote=False)}</h1>\n" if kind in ("part", "section") else p(blocks[0])
            continue
        body += f'<div class="{"vraag" if kind == "question" else "antwoord"}">\n'
        if kind == "question" and paper.name == "004":
            body += f'<p class="nummer">{number}.</p>\n'
        for block in blocks:
            body += f'<h2 class="stuktitel">{block.pieces[0]}</h2>\n' if block.kind.endswith("heading") else p(block)
        for note in (piece for block in blocks for piece in block.pieces if isinstance(piece, Note)):
            body += (f'<div class="voet noot" id="n{order[id(note)]}"><sup><span class="nootnum">{note.label}</span></sup>'
                     f"<p>{escape(note.text, quote=False)}</p></div>\n")
        body += "</div>\n"
    return ('<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8"><title>Officiële bekendmaking</title></head>\n<body>\n'
            '<nav><a href="/">Officiële bekendmakingen</a></nav>\n<main>\n' + body + "</main>\n<script>volg()</script>\n</body></html>\n").encode()


def head_xml(block):
    """The heading of a paper with its names and dates marked."""
    text = escape(block.pieces[0], quote=False)
    asking = text.startswith("Vragen")
    if not asking and not text.startswith("Antwoord"):
        return f"<al>{text}</al>"
    months = "januari februari maart april mei juni juli augustus september oktober november december".split()

    def date(match):
        day, month, year = match[2].split()
        return f'{match[1]} <datum isodatum="{year}-{months.index(month) + 1:02}-{int(day):02}">{match[2]}</datum>)'

    text = re.sub(r"(ingezonden|ontvangen) (\d+ \w+ \d{4})\)", date, text)
    if asking:
        text = re.sub(r"het lid (.+?) \((.+?)\)", r"het lid <naam><achternaam>\1</achternaam></naam> (<politiek>\2</politiek>)", text, count=1)
        text = re.sub(r" over (.+?) \(ingezonden", r" over <kamervraagonderwerp>\1</kamervraagonderwerp> (ingezonden", text)
    else:
        text = re.sub(r"(minister|staatssecretaris) ([^(]+) \(([^)]+)\)", r"<functie>\1</functie> <naam><achternaam>\2</achternaam></naam> (<organisatie>\3</organisatie>)", text, flags=re.I)
    return f'<kamervraagomschrijving type="{"vraag" if asking else "antwoord"}">{text}</kamervraagomschrijving>'


def xml(paper):
    def al(block):
        inner = "".join(
            escape(piece, quote=False) if isinstance(piece, str)
            else f'<noot type="voet"><noot.nr>{piece.label}</noot.nr><noot.al>{escape(piece.text, quote=False)}</noot.al></noot>' for piece in block.pieces)
        return f"<al>{inner}</al>"

    body = ""
    for kind, number, blocks in grouped(paper):
        if kind == "head":
            body += head_xml(blocks[0]) + "\n"
        elif kind not in ("question", "answer"):
            body += (f"<kop><titel>{blocks[0].pieces[0]}</titel></kop>" if kind in ("part", "section") else al(blocks[0])) + "\n"
        else:
            name = "vraag" if kind == "question" else "antwoord"
            nr = f"<nr>{number}.</nr>" if kind == "question" and paper.name == "004" else ""
            inner = "\n  ".join(f"<nr>{b.pieces[0]}</nr>" if b.kind.endswith("heading") else al(b) for b in blocks)
            body += f"<{name}>{nr}\n  {inner}\n</{name}>\n"
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie><metadata>'
            f'<meta name="OVERHEIDop.vergaderjaar" scheme="" content="{paper.session}"/></metadata>\n'
            "<kamervragen><kamervraagkop><tekstregel>Tweede Kamer der Staten-Generaal</tekstregel></kamervraagkop>\n"
            f"{body}</kamervragen></officiele-publicatie>\n").encode()


def older_xml(paper):
    """The XML of before 2010, in Latin-1: questions, then notes; the answers beside them."""
    notes = {id(note): place for place, note in enumerate(paper.notes(), 1)}

    def al(block):
        inner = "".join(
            escape(piece, quote=False) if isinstance(piece, str)
            else f'<nootref refid="n{notes[id(piece)]}">{piece.label}</nootref>' for piece in block.pieces)
        return f"<al>{inner}</al>"

    body = ""
    for kind, _, blocks in grouped(paper):
        if kind == "head":
            body += f"<omschr>{escape(blocks[0].pieces[0], quote=False)}</omschr>\n"
        else:
            name = "vraag" if kind == "question" else "antwoord"
            inner = "".join(f"<nummer>{b.pieces[0]}</nummer>" if b.kind.endswith("heading") else al(b) for b in blocks)
            body += f"<{name}>{inner}</{name}>\n"
    noted = "".join(f'<noot id="n{notes[id(n)]}" nr="{n.label}"><al>{escape(n.text, quote=False)}</al></noot>\n' for n in paper.notes())
    made = ('<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE vraagdoc SYSTEM "vraagdoc.dtd">\n'
            f"<vraagdoc><vragen>\n{body}{noted}</vragen></vraagdoc>\n")
    # letters with an accent by name, as the list of the document type has them
    made = made.replace("é", "&eacute;").replace("ë", "&euml;").replace("–", "&ndash;")
    return made.encode("latin-1", "xmlcharrefreplace")


# ----------------------------------------------------------------------------------------------------------------- PDF

BODY, MARKER, NOTE, LABEL, FOOT = 8.53, 5.97, 6.93, 4.73, 5.86  # sizes in the official papers, in points
RAISE, NOTE_RAISE, LEADING, NOTE_LEADING = 3.5, 2.74, 9.58, 7.9
LEFT, HANG, WIDTH, TOP, BOTTOM = 221.0, 6.24, 320.0, 800.0, 120.0
CROP = (18.4, 35.4, 613.7, 877.3)


def words(pieces, size, marker, raised):
    """Words as lists of (text, size, raise, note); a note's marker is part of the word that it follows."""
    made, glue = [], False
    for piece in pieces:
        if isinstance(piece, Note):
            mark = (piece.label if not made or not glue or made[-1][-1][3] is None else "," + piece.label, marker, raised, piece)
            made[-1].append(mark) if made else made.append([mark])
            glue = True
            continue
        parts = re.split(r"\s+", piece)
        for place, part in enumerate(parts):
            if part and place == 0 and glue:
                made[-1].append((part, size, 0.0, None))
            elif part:
                made.append([(part, size, 0.0, None)])
        glue = bool(parts[-1])
    return made


def cut(word, room, width_of):
    """A long plain word cut between syllables so that its beginning fits; none if it should not be cut."""
    text, size = word[0][0], word[0][1]
    if len(word) > 1 or not re.fullmatch(r"[a-zëéï]{10,}[.,;:?]?", text):
        return None
    places = [m.end() for m in re.finditer(r"[aeiouy][a-z](?=[bcdfghjklmnpqrstvwz][aeiouy])|[aeiouy](?=[bdfgklmnprstvwz][aeiouy])", text)]
    for at in reversed(places):
        if 3 <= at <= len(text) - 4 and width_of([(text[:at] + "-", size, 0.0, None)]) <= room:
            return [(text[:at] + "-", size, 0.0, None)], [(text[at:], size, 0.0, None)]
    return None


def lines(pieces, size, marker, raised, width, width_of):
    """Lines of words; long words cut at every second chance, addresses after a slash or hyphen."""
    made, line, used, chances, queue = [], [], 0.0, 0, words(pieces, size, marker, raised)
    space = width_of([(" ", size, 0.0, None)])
    while queue:
        word = queue.pop(0)
        room = width - used - (space if line else 0.0)
        if width_of(word) <= room:
            used += width_of(word) + (space if line else 0.0)
            line.append(word)
            continue
        text = word[0][0]
        chances += 1
        halves = cut(word, room, width_of) if chances % 2 else None
        if not halves and "://" in text or "www." in text:
            ends = [m.end() for m in re.finditer(r"[/-]", text) if width_of([(text[:m.end()], size, 0.0, None)]) <= room]
            ends = [end for end in ends if end > 8 and end < len(text)]
            halves = ([(text[:ends[-1]], size, 0.0, None)], [(text[ends[-1]:], size, 0.0, None), *word[1:]]) if ends else None
        if halves:
            line.append(halves[0])
            word = halves[1]
        if line:
            queue.insert(0, word)
            # a short line that ends a sentence would look like the end of a paragraph
            while len(line) > 1 and room > 25 and not halves and line[-1][-1][0].endswith((".", "?")):
                queue.insert(0, line.pop())
            made.append(line)
            line, used = [], 0.0
        else:  # nothing can be done about a word that is too wide
            made.append([word])
    return made + ([line] if line else [])


def page_end(flow):
    """How many lines go on a page. A page ends before a heading or within a sentence, so that nobody can doubt whether
    the paragraph goes on; official papers are not always so kind."""
    y, notes, most = TOP, 0, 0
    for gap, _, noted, _ in flow:
        y -= LEADING + (gap if most else 0.0)
        notes += len(noted)
        if y - NOTE_LEADING * notes < BOTTOM - 20:
            break
        most += 1
    for end in range(most, most // 2, -1):
        if end == len(flow):
            return end
        text = "".join(piece[0] for word in flow[end - 1][1] for piece in word)
        goes_on = flow[end][0] == 0.0 and flow[end - 1][3] == flow[end][3]
        if goes_on and not re.search(r"[.?!:;»’)\d]$", text) or flow[end][3] in ("question heading", "answer heading", "section"):
            if not flow[end - 1][3].endswith("heading"):
                return end
    return most


def pdf(paper):
    from reportlab import rl_config
    from reportlab.pdfbase.pdfmetrics import stringWidth
    from reportlab.pdfgen.canvas import Canvas

    def width_of(word):
        return sum(stringWidth(text, "Helvetica", size) for text, size, _, _ in word)

    flow = []  # (gap before, line, its notes as lines)
    for block in paper.blocks:
        gap = 0.0 if block.kind in ("question", "answer") and flow and flow[-1][3].endswith("heading") else LEADING
        gap = 0.0 if block.kind == "question" and paper.name == "004" and flow[-1][3] == "lead" else gap
        pieces = [f"{block.number}. ", *block.pieces] if block.kind == "question" and paper.name == "004" else block.pieces
        asked = [f" {p.label}" if isinstance(p, Note) and p.asker else p for p in pieces]
        for place, line in enumerate(lines(asked, BODY, MARKER, RAISE, WIDTH, width_of)):
            line = [[(t, MARKER, RAISE, n) if re.fullmatch(r"\d\)", t) else (t, s, r, n) for t, s, r, n in word] for word in line]
            notes = [note for word in line for _, _, _, note in word if note]
            noted = [(note.label if not at else "", text) for note in notes
                     for at, text in enumerate(lines([note.text], NOTE, NOTE, 0.0, WIDTH - HANG, width_of))]
            flow.append((0.0 if place else gap, line, noted, block.kind))
    for note in asker_notes(paper):
        flow += [(0.0 if at else LEADING, line, [], "note") for at, line in enumerate(lines([f"{note.label} {note.text}"], BODY, BODY, 0.0, WIDTH, width_of))]

    out = io.BytesIO()
    rl_config.useA85 = 0  # bytes, not letters for them
    canvas = Canvas(out, pagesize=(632.0, 912.0), pageCompression=1, invariant=1, initialFontName="Helvetica")
    canvas.setCropBox(CROP)

    def draw(line, x, y):
        for word in line:
            for text, size, raised, _ in word:
                canvas.setFont("Helvetica", size)
                canvas.drawString(x, y + raised, text)
                x += stringWidth(text, "Helvetica", size)
            x += stringWidth(" ", "Helvetica", word[0][1])

    def end_page(page, at_foot):
        foot = BOTTOM - 30 + NOTE_LEADING * len(at_foot)
        for place, (label, line) in enumerate(at_foot):
            canvas.setFont("Helvetica", LABEL)
            canvas.drawString(LEFT, foot - place * NOTE_LEADING + NOTE_RAISE, label)
            draw(line, LEFT + HANG, foot - place * NOTE_LEADING)
        canvas.setFont("Helvetica", FOOT)
        if page == 1:
            canvas.drawString(CROP[0] + 40, 78, "ISSN 0921 - 7398")
            canvas.drawString(CROP[0] + 40, 70, f"’s-Gravenhage {paper.session[-4:]}")
        canvas.drawString(LEFT, 70, f"Tweede Kamer, vergaderjaar {paper.session.replace('-', '–')}, Aanhangsel")
        canvas.drawRightString(LEFT + WIDTH, 70, str(page))
        canvas.showPage()

    page = 0
    while flow:
        page, y, at_foot = page + 1, TOP, []
        for gap, line, notes, _ in (rows := flow[:page_end(flow)]):
            y -= LEADING + (gap if y < TOP else 0.0)
            draw(line, LEFT, y)
            at_foot += notes
        end_page(page, at_foot)
        flow = flow[len(rows):]
    canvas.save()
    return out.getvalue()


def seed_text(seed, last):
    """The seed up to the last of these questions: up to what introduces the next one."""
    rows = seed.read_text("utf-8").split("\n")
    end = next(at for at, row in enumerate(rows) if row.startswith(f"{last + 1}. ")) - 1
    return ("\n".join(rows[:end]).rstrip() + "\n").encode()


def main():
    arguments = dict(enumerate(sys.argv[1:]))
    golden, seeds, out = (Path(arguments.get(i, d)) for i, d in enumerate(["tests/golden", "seeds", "tests/papers"]))
    out.mkdir(parents=True, exist_ok=True)
    for name, session, last in [("000", "2024-2025", None), ("002", "2023-2024", None), ("004", "2025-2026", 10)]:
        read = json.loads(next(golden.glob(f"{name}_*.json")).read_text("utf-8"))
        made = paper(name, session, read, last)
        for suffix, make in [("docx", docx), ("odt", odt), ("rtf", rtf), ("html", html), ("xml", xml), ("pdf", pdf)]:
            (out / f"{name}.{suffix}").write_bytes(make(made))
        if name == "002":
            (out / "002-older.xml").write_bytes(older_xml(made))
        if last:
            (out / f"{name}.txt").write_bytes(seed_text(next(seeds.glob(f"{name}_*.txt")), last))


if __name__ == "__main__":
    main()
