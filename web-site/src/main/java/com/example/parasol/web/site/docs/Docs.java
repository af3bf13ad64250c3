package com.example.parasol.web.site.docs;

import com.example.parasol.core.domain.address.PublicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All documents, rendered once; those that are no problem stand in the order of reading. */
@Component
class Docs {

    private static final List<String> CONTENTS =
            List.of(
                    "",
                    "/quick-start",
                    "/authentication",
                    "/errors",
                    "/paging",
                    "/idempotency",
                    "/limits",
                    "/webhooks",
                    "/live-events",
                    "/versions",
                    "/problems");

    private final Map<String, Doc> docs = new LinkedHashMap<>();

    Docs(PublicAddress address) {
        var markdown = new Markdown(address);
        Stream.concat(CONTENTS.stream(), problems())
                .forEach(path -> docs.put(path, markdown.render(path, read(path))));
    }

    Optional<Doc> find(String path) {
        return Optional.ofNullable(docs.get(path));
    }

    List<Doc> contents() {
        return CONTENTS.stream().map(docs::get).toList();
    }

    private static Stream<String> problems() {
        try {
            return Arrays.stream(files().getResources("classpath:/docs/problems/*.md"))
                    .map(file -> Objects.requireNonNull(file.getFilename()))
                    .map(name -> "/problems/" + name.replace(".md", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String path) {
        var file = path.isEmpty() ? "/index" : path;
        try {
            return files().getResource("classpath:/docs" + file + ".md")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PathMatchingResourcePatternResolver files() {
        return new PathMatchingResourcePatternResolver(Docs.class.getClassLoader());
    }
}
