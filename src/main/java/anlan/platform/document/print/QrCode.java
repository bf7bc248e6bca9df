package anlan.platform.document.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The check code as a picture (查验二维码): the check address and the code, no fact of the case. */
final class QrCode {

    private static final int DOTS_PER_MODULE = 6;
    /** Any of the eight masks can be read; trying them all takes most of the time. */
    private static final int MASK = 2;

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0, EncodeHintType.QR_MASK_PATTERN, MASK);

    private QrCode() {}

    /** A PNG data address. */
    static String of(String text) {
        try {
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
            int side = bits.getWidth() * DOTS_PER_MODULE;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            var pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, side, side);
            pen.setColor(Color.BLACK);
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    if (bits.get(x, y)) {
                        pen.fillRect(x * DOTS_PER_MODULE, y * DOTS_PER_MODULE, DOTS_PER_MODULE, DOTS_PER_MODULE);
                    }
                }
            }
            pen.dispose();
            return PngAddress.of(image);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
