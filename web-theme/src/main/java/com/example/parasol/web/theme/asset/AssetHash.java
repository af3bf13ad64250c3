package com.example.parasol.web.theme.asset;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Reads all assets once, at the start, in an order that does not depend on the machine. */
final class AssetHash {

    private static final String[] PLACES = {"/static/", "/META-INF/resources/"};

    static String over(ResourcePatternResolver resources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : byName(resources).entrySet()) {
                digest.update(file.getKey().getBytes());
                digest.update(file.getValue().getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The assets could not be read", e);
        }
    }

    private static Map<String, Resource> byName(ResourcePatternResolver resources)
            throws IOException {
        var files = new TreeMap<String, Resource>();
        for (var place : PLACES) {
            for (var file : resources.getResources("classpath*:" + place + "**")) {
                if (file.isReadable()) {
                    var url = file.getURL().toString();
                    files.put(url.substring(url.lastIndexOf(place)), file);
                }
            }
        }
        return files;
    }

    private AssetHash() {}
}
