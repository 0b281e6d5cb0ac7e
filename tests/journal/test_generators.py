"""What a blog's own generator makes of a post: title, date, headings, pictures and links, read back from the HTML.

`make generators` fetches Hugo, Eleventy, MDC, Astro and Nuxt; Jekyll is Debian's.
A generator that is not there is skipped.
"""

import html
import json
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from zerotohero.journal.dialects import convert, dialect_named
from zerotohero.journal.dialects.picture import markdown
from zerotohero.journal.frontmatter import FrontMatter

ROOT = Path(__file__).parents[2]
NODE = ROOT / ".generators" / "node_modules"
ZONES = ("America/Los_Angeles", "UTC", "Pacific/Auckland")
DAY = "2024-07-07"
HOSTILE = [
    'He said "no"', "it's", "a: b: c", "# not a heading", "100 % # of it", "{{ page.title }}", "{% raw %}", "{{", "%}",
    "{{< figure >}}", "{{% note %}}", "🎉 emoji 👩‍🔬", "</script><b>x</b>", "no", "12:30", "012", "~", "null",
    "2024-01-01", "- item", "* star *", "> quote", "`code`", "back\\slash", "a | b | c", "[link](x)", "![alt](y)",
    "tab & amp &amp; <i>", "@at %percent !bang", "---", "$x^2$ and _under_score_", ":img{src} :word (:n)", "1. first",
    "trailing \\", "dots... and -- dashes",
]  # fmt: skip
BODY = """\
Prose with {{{{ braces }}}}, {{% tags %}}, {{{{< short >}}}} and x = d[:n] (:n).

## Courses

### Backprop & friends

{picture}

:img{{alt="{attribute}" src="/images/wide.png" width="40%"}}

See [the paper](https://arxiv.org/abs/1706.03762v7) and [notes](/notes/?a=1&b=2#top).

```python
x = "{{{{ name }}}} {{% if %}} {{{{< short >}}}}"
```

Inline `{{{{ name }}}} {{%- end -%}}` ends it.
"""
PROSE = "Prose with {{ braces }}, {% tags %}, {{< short >}} and x = d[:n] (:n)."
CODE = 'x = "{{ name }} {% if %} {{< short >}}"'
SPAN = "{{ name }} {%- end -%}"


@dataclass
class Page(HTMLParser):
    """What a reader's browser would show of it."""

    title: str = ""
    day: str = ""
    headings: list[str] = field(default_factory=list)
    images: list[tuple[str, str, str | None]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    text: str = ""
    inside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "img":
            self.images.append((known.get("alt") or "", known.get("src") or "", known.get("width")))
        elif tag == "a":
            self.links.append(known.get("href") or "")
        if tag in ("h1", "h2", "h3", "time", "code", "p"):
            self.inside.append(tag)
            if tag in ("h2", "h3"):
                self.headings.append("")
            if tag == "code":
                self.codes.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            self.inside.remove(tag)

    def handle_data(self, data: str) -> None:
        self.text += data
        if "h1" in self.inside:
            self.title += data
        elif "time" in self.inside:
            self.day += data
        elif "h2" in self.inside or "h3" in self.inside:
            self.headings[-1] += data
        if "code" in self.inside:
            self.codes[-1] += data


def post(dialect: str, words: str) -> str:
    """A whole post in `dialect` whose title and pictures say `words`."""
    front = FrontMatter(words, "the-link", words, DAY, 3, None, ("Programming", "a: b"))
    body = BODY.format(picture=markdown(words, "/images/loss.png"), attribute=attribute(words))
    return dialect_named(dialect).front_matter(front) + "\n" + convert(body, dialect)


def attribute(words: str) -> str:
    return html.escape(words, quote=True).replace("}", "&#125;").replace("'", "'")


def check(page: Page, words: str) -> None:
    assert page.title == words
    assert page.day == DAY
    assert page.headings == ["Courses", "Backprop & friends"]
    assert [(alt, Path(src).name, width) for alt, src, width in page.images] == [
        (words, "loss.png", None),
        (words, "wide.png", "40%"),
    ]
    assert page.links == ["https://arxiv.org/abs/1706.03762v7", "/notes/?a=1&b=2#top"]
    assert PROSE in page.text
    assert [code.strip() for code in page.codes] == [CODE, SPAN]


def run(command: list[str], folder: Path, zone: str = "UTC", input: str | None = None) -> str:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "TZ": zone}, input=input, capture_output=True, text=True, timeout=180
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def tool(name: str) -> str:
    found = shutil.which(name, path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if found is None:
        pytest.skip(f"{name} is not here: `make generators`, or Debian's jekyll")
    return found


def package(name: str) -> Path:
    if shutil.which("node") is None or not (NODE / name).exists():
        pytest.skip(f"{name} is not here: `make generators`")
    return NODE / name


def read(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text(encoding="utf-8"))
    return page


@pytest.mark.parametrize("zone", ZONES)
def test_hugo(tmp_path: Path, zone: str) -> None:
    (tmp_path / "hugo.toml").write_text('baseURL = "https://x.test/"\ndisableKinds = ["rss", "sitemap", "taxonomy"]\n')
    layouts = tmp_path / "layouts" / "_default"
    layouts.mkdir(parents=True)
    layouts.joinpath("single.html").write_text(
        '<h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02" }}</time>{{ .Content }}'
    )
    posts = tmp_path / "content" / "posts"
    posts.mkdir(parents=True)
    for number, words in enumerate(HOSTILE):
        posts.joinpath(f"{number}.md").write_text(post("hugo", words).replace("the-link", f"n{number}"))
    run([tool("hugo"), "--quiet"], tmp_path, zone)
    for number, words in enumerate(HOSTILE):
        check(read(tmp_path / "public" / "posts" / f"n{number}" / "index.html"), words)


@pytest.mark.parametrize("zone", ZONES)
def test_jekyll(tmp_path: Path, zone: str) -> None:
    (tmp_path / "_config.yml").write_text("permalink: /:title.html\n")
    (tmp_path / "_layouts").mkdir()
    (tmp_path / "_layouts" / "post.html").write_text(
        "<h1>{{ page.title | escape }}</h1><time>{{ page.date | date: '%Y-%m-%d' }}</time>{{ content }}"
    )
    (tmp_path / "_posts").mkdir()
    for number, words in enumerate(HOSTILE):
        (tmp_path / "_posts" / f"{DAY}-n{number}.md").write_text(post("jekyll", words))
    run([tool("jekyll"), "build", "--quiet", "--disable-disk-cache"], tmp_path, zone)
    for number, words in enumerate(HOSTILE):
        check(read(tmp_path / "_site" / f"n{number}.html"), words)


@pytest.mark.parametrize("zone", ZONES)
def test_eleventy(tmp_path: Path, zone: str) -> None:
    eleventy = package("@11ty/eleventy") / "cmd.cjs"
    (tmp_path / "eleventy.config.cjs").write_text(
        "module.exports = c => { c.addFilter('day', d => d.toISOString().slice(0, 10)); }\n"
    )
    (tmp_path / "_includes").mkdir()
    (tmp_path / "_includes" / "post.liquid").write_text(
        "<h1>{{ title | escape }}</h1><time>{{ page.date | day }}</time>{{ content }}"
    )
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "posts.json").write_text(json.dumps({"layout": "post.liquid"}))
    for number, words in enumerate(HOSTILE):
        (tmp_path / "posts" / f"n{number}.md").write_text(post("eleventy", words))
    run(["node", str(eleventy), "--quiet"], tmp_path, zone)
    for number, words in enumerate(HOSTILE):
        check(read(tmp_path / "_site" / "posts" / f"n{number}" / "index.html"), words)


ASTRO = {
    "astro.config.mjs": """
import { defineConfig } from 'astro/config'
export default defineConfig({ markdown: { syntaxHighlight: false } })
""",
    "src/content.config.mjs": """
import { defineCollection, z } from 'astro:content'
import { glob } from 'astro/loaders'
const text = z.string()
const schema = z.object({ title: text, description: text, pubDate: z.coerce.date(), tags: z.array(text) })
export const collections = {
  blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '*.md' }), schema }),
}
""",
    "src/pages/[id].astro": """---
import { getCollection, render } from 'astro:content'
export async function getStaticPaths() {
  return (await getCollection('blog')).map((post) => ({ params: { id: post.id }, props: { post } }))
}
const { post } = Astro.props
const { Content } = await render(post)
---
<h1>{post.data.title}</h1><time>{post.data.pubDate.toISOString().slice(0, 10)}</time><Content />
""",
}


@pytest.mark.slow
@pytest.mark.parametrize("zone", ZONES)
def test_astro(tmp_path: Path, zone: str) -> None:
    """As its blog template reads posts; a build takes half a minute."""
    package("astro")
    (tmp_path / "node_modules").symlink_to(NODE)
    posts = {f"src/content/blog/n{number}.md": post("astro", words) for number, words in enumerate(HOSTILE)}
    for name, text in {**ASTRO, **posts}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    run(["env", "ASTRO_TELEMETRY_DISABLED=1", "node", str(NODE / ".bin" / "astro"), "build"], tmp_path, zone)
    for number, words in enumerate(HOSTILE):
        check(read(tmp_path / "dist" / f"n{number}" / "index.html"), words)


MDC = """
import { parseMarkdown } from '@nuxtjs/mdc/runtime'
import fs from 'fs'
const posts = JSON.parse(fs.readFileSync(0, 'utf8'))
const read = []
for (const post of posts) { const { data, body } = await parseMarkdown(post); read.push({ data, body }) }
console.log(JSON.stringify(read))
"""


def test_mdc(tmp_path: Path) -> None:
    package("@nuxtjs/mdc")
    (tmp_path / "read.mjs").write_text(MDC)
    (tmp_path / "node_modules").symlink_to(NODE)
    printed = run(["node", "read.mjs"], tmp_path, input=json.dumps([post("mdc", words) for words in HOSTILE]))
    for words, read_back in zip(HOSTILE, json.loads(printed), strict=True):
        page = Page(title=read_back["data"]["title"], day=read_back["data"]["date"][:10])
        page.feed(_html(read_back["body"]))
        check(page, words)


NUXT = {
    "package.json": '{"private": true, "type": "module", "dependencies": {"@nuxt/content": "*", "nuxt": "*"}}',
    "nuxt.config.mjs": """
export default {
  modules: ['@nuxt/content'],
  content: { renderer: { anchorLinks: false } },
  compatibilityDate: '2024-07-07',
  telemetry: false,
  nitro: { prerender: { crawlLinks: false, failOnError: true, routes: ROUTES } },
}
""",
    "content.config.mjs": """
import { defineCollection, defineContentConfig, z } from '@nuxt/content'
const schema = z.object({ date: z.string() })
export default defineContentConfig({
  collections: { blog: defineCollection({ type: 'page', source: 'blog/*.md', schema }) },
})
""",
    "pages/blog/[name].vue": """
<script setup>
const { path } = useRoute()
const { data: post } = await useAsyncData(path, () => queryCollection('blog').path(path).first())
</script>
<template><h1>{{ post.title }}</h1><time>{{ post.date.slice(0, 10) }}</time><ContentRenderer :value="post" /></template>
""",
}


@pytest.mark.slow
@pytest.mark.parametrize("zone", ZONES)
def test_nuxt(tmp_path: Path, zone: str) -> None:
    """A whole static site of Nuxt Content; a build takes ten seconds."""
    for name in ("nuxt", "@nuxt/content", "better-sqlite3"):
        package(name)
    (tmp_path / "node_modules").symlink_to(NODE)
    routes = json.dumps([f"/blog/n{number}" for number in range(len(HOSTILE))])
    posts = {f"content/blog/n{number}.md": post("mdc", words) for number, words in enumerate(HOSTILE)}
    for name, text in {**NUXT, **posts}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.replace("ROUTES", routes))
    run(["env", "NUXT_TELEMETRY_DISABLED=1", "node", str(NODE / ".bin" / "nuxt"), "generate"], tmp_path, zone)
    for number, words in enumerate(HOSTILE):
        page = read(tmp_path / ".output" / "public" / "blog" / f"n{number}" / "index.html")
        if words == "null":
            # Nuxt Content's database takes it for no title, however it is quoted.
            assert page.title == ""
            page.title = words
        check(page, words)


def _html(node: dict[str, object]) -> str:
    if node["type"] == "text":
        return html.escape(str(node["value"]))
    children = node.get("children")
    assert isinstance(children, list)
    inner = "".join(_html(child) for child in children if child["type"] != "comment")
    if node["type"] == "root":
        return inner
    props = node["props"]
    assert isinstance(props, dict)
    said = " ".join(f'{key}="{html.escape(str(value))}"' for key, value in props.items() if key != "code")
    return f"<{node['tag']} {said}>{inner}</{node['tag']}>"


@pytest.mark.parametrize("words", HOSTILE)
def test_zola_s_front_matter_is_toml_that_its_docs_allow(words: str) -> None:
    _, front, body = post("zola", words).split("+++\n", 2)
    read_back = tomllib.loads(front)
    assert read_back["title"] == words and read_back["date"].isoformat() == DAY and read_back["slug"] == "the-link"
    assert set(read_back) <= {"title", "description", "date", "slug", "extra", "draft"}
    assert "{{/* braces */}}" in body and "{%/* tags */%}" in body


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("dialect", ["gfm", "astro"])
def test_commonmark_reads_the_pictures_back(dialect: str, words: str) -> None:
    from markdown_it import MarkdownIt

    body = post(dialect, words).split("---\n", 2)[2]
    page = Page(title=words, day=DAY)
    page.feed(MarkdownIt("commonmark").render(body))
    check(page, words)


def test_converting_twice_changes_nothing_more() -> None:
    for dialect in ("jekyll", "eleventy", "mdc"):
        once = convert(BODY.format(picture="", attribute="x"), dialect)
        assert convert(once, dialect) == once
