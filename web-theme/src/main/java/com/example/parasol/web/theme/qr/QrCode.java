package com.example.parasol.web.theme.qr;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a phone's camera reads it, for {@code theme/qr.html} to draw.
 *
 * @param size of the square in modules, with the four empty ones that must surround it
 * @param path the dark modules as data of an SVG path, which tells the text to whoever sees it
 */
public record QrCode(int size, String path) {

    /** The quiet zone that ISO/IEC 18004 asks for. */
    private static final int BORDER = 4;

    /**
     * @throws io.nayuki.qrcodegen.DataTooLongException when it has more than some 2,000 characters
     */
    public static QrCode of(String text) {
        var code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path =
                IntStream.range(0, code.size)
                        .mapToObj(y -> row(code, y))
                        .collect(Collectors.joining());
        return new QrCode(code.size + 2 * BORDER, path);
    }

    private static String row(io.nayuki.qrcodegen.QrCode code, int y) {
        return IntStream.range(0, code.size)
                .filter(x -> code.getModule(x, y))
                .mapToObj(x -> "M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER))
                .collect(Collectors.joining());
    }

    /** Without the path: what it shows may be a secret. */
    @Override
    public String toString() {
        return "QrCode[size=%d]".formatted(size);
    }
}
