package anlan.platform.document.print;

import anlan.kernel.Refused;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * A drawn signature made fit for the line it stands on: empty margins cut off, no wider than two and a half times its
 * height, of the size a printer needs and no more.
 */
final class SignaturePicture {

    private static final int LARGEST_SIDE = 4000;
    private static final int HEIGHT = 150;
    private static final double WIDEST = 2.4;

    private SignaturePicture() {}

    /** The picture as a PNG data address. */
    static String of(byte[] png) {
        var drawn = read(png);
        var ink = ink(drawn);
        int height = Math.max(ink.height, (int) Math.ceil(ink.width / WIDEST));
        double scale = Math.min(1, (double) HEIGHT / height);
        int width = Math.max(1, (int) Math.round(ink.width * scale));
        int tall = Math.max(1, (int) Math.round(height * scale));
        var fit = new BufferedImage(width, tall, BufferedImage.TYPE_INT_ARGB);
        var pen = fit.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        int top = (int) Math.round((height - ink.height) * scale);
        pen.drawImage(drawn.getSubimage(ink.x, ink.y, ink.width, ink.height), 0, top, width, tall - top, null);
        pen.dispose();
        return PngAddress.of(fit);
    }

    private static BufferedImage read(byte[] png) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(in);
                if (Math.max(reader.getWidth(0), reader.getHeight(0)) > LARGEST_SIDE) {
                    throw new Refused("签名图片过大，请重新签名。");
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new Refused("签名图片不能读取，请重新签名。");
        }
    }

    /** The smallest rectangle with everything drawn in it. */
    private static Rectangle ink(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) >>> 24 > 16) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        if (right < 0) {
            throw new Refused("签名为空白，请重新签名。");
        }
        return new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }
}
