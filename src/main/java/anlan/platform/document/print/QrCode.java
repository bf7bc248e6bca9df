package anlan.platform.document.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The check code as a picture (查验二维码): the check address and the code, no fact of the case. */
final class QrCode {

    private static final int DOTS_PER_MODULE = 6;
    private static final int BLACK = 0;
    private static final int WHITE = 1;
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);

    private QrCode() {}

    /** A PNG data address. */
    static String of(String text) {
        try {
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, HINTS);
            int side = bits.getWidth() * DOTS_PER_MODULE;
            var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
            var dots = image.getRaster();
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    dots.setSample(x, y, 0, bits.get(x / DOTS_PER_MODULE, y / DOTS_PER_MODULE) ? BLACK : WHITE);
                }
            }
            return PngAddress.of(image);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
