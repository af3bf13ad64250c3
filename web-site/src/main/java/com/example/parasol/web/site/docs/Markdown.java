package com.example.parasol.web.site.docs;

import com.example.parasol.core.domain.address.PublicAddress;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** Makes pages of Markdown. The examples' hosts become the ones where we are reached. */
class Markdown {

    private static final String API = "https://api.parasol.example";
    private static final String SITE = "https://parasol.example";
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final PublicAddress address;
    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final TextContentRenderer text = TextContentRenderer.builder().build();
    private final HtmlRenderer html =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .attributeProviderFactory(_ -> Markdown::attributes)
                    .build();

    Markdown(PublicAddress address) {
        this.address = address;
    }

    Doc render(String path, String source) {
        var here =
                source.replaceAll("<!--[^>]*-->\n?", "")
                        .replace(API, address.apiOrigin().toString())
                        .replace(SITE, address.publicUrl().toString());
        var document = parser.parse(here);
        return new Doc(
                path,
                text(document, Heading.class),
                text(document, Paragraph.class),
                html.render(document));
    }

    private String text(Node document, Class<? extends Node> kind) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (kind.isInstance(node)) {
                return text.render(node).strip();
            }
        }
        throw new IllegalStateException("A document begins with a heading and a paragraph");
    }

    /** What is wider than a phone scrolls by itself, with the keyboard too. */
    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("class", "code");
            attributes.put("tabindex", "0");
        } else if (node instanceof TableBlock) {
            attributes.put("tabindex", "0");
        }
    }
}
