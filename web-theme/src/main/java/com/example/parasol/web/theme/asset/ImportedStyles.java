package com.example.parasol.web.theme.asset;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Puts what a style sheet imports in the place of the import, so that a browser asks once for what
 * is written in many files. Of what a sheet imports, nothing is imported in turn, and relative
 * addresses in it are read as those of the importing sheet.
 */
final class ImportedStyles implements ResourceTransformer {

    private static final Pattern IMPORT =
            Pattern.compile("^@import '([\\w./-]+)';$", Pattern.MULTILINE);

    @Override
    public Resource transform(
            HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        var sheet = chain.transform(request, resource);
        if (!String.valueOf(sheet.getFilename()).endsWith(".css")) {
            return sheet;
        }
        var text = new StringBuilder();
        var files = new ArrayList<>(List.of(sheet));
        var imports = IMPORT.matcher(sheet.getContentAsString(StandardCharsets.UTF_8));
        while (imports.find()) {
            var imported = sheet.createRelative(imports.group(1));
            imports.appendReplacement(text, "");
            text.append(imported.getContentAsString(StandardCharsets.UTF_8));
            files.add(imported);
        }
        return files.size() == 1 ? sheet : new Joined(files, imports.appendTail(text).toString());
    }

    /** As new as the newest of its files, for those who edit one of them. */
    private static final class Joined extends TransformedResource {

        private final long lastModified;

        Joined(List<Resource> files, String text) throws IOException {
            super(files.getFirst(), text.getBytes(StandardCharsets.UTF_8));
            var times = new ArrayList<Long>();
            for (var file : files) {
                times.add(file.lastModified());
            }
            this.lastModified = Collections.max(times);
        }

        @Override
        public long lastModified() {
            return lastModified;
        }
    }
}
