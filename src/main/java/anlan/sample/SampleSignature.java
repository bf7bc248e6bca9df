package anlan.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a scribble for a fictional person: small, and always the same for the same name. */
final class SampleSignature {

    private static final int WIDTH = 150;
    private static final int HEIGHT = 54;

    private SampleSignature() {}

    static byte[] of(String name) {
        byte[] clear = {0, 20};
        var colours = new IndexColorModel(1, 2, clear, clear, new byte[] {0, 60}, 0);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, colours);
        var pen = image.createGraphics();
        pen.setColor(new Color(20, 20, 60));
        pen.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var random = new Random(name.hashCode());
        for (int i = 0; i < name.length(); i++) {
            pen.draw(scribble(random, 12 + i * 62));
        }
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Path2D scribble(Random random, int left) {
        var path = new Path2D.Double();
        path.moveTo(left + random.nextInt(10), 8 + random.nextInt(12));
        for (int stroke = 0; stroke < 5; stroke++) {
            path.curveTo(
                    left + random.nextInt(56), 6 + random.nextInt(42), left + random.nextInt(56), 6 + random.nextInt(42),
                    left + random.nextInt(60), 6 + random.nextInt(42));
        }
        return path;
    }
}
