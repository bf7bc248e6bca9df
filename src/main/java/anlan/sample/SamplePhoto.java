package anlan.sample;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws what stands for a photo of a finding: a workshop of plain shapes, with the words of the finding and 示例 on it. */
final class SamplePhoto {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final Font WORDS = font();

    private SamplePhoto() {}

    private static Font font() {
        try (InputStream in = SamplePhoto.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static InputStream of(String words, LocalDateTime taken) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        room(pen, new Random(words.hashCode()));
        pen.setColor(new Color(20, 30, 45));
        pen.fillRect(0, HEIGHT - 96, WIDTH, 96);
        pen.setColor(Color.WHITE);
        pen.setFont(WORDS.deriveFont(26f));
        pen.drawString(words.length() > 28 ? words.substring(0, 27) + "…" : words, 20, HEIGHT - 56);
        pen.setFont(WORDS.deriveFont(20f));
        pen.drawString("示例照片　" + taken.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")), 20, HEIGHT - 20);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    private static void room(Graphics2D pen, Random random) {
        pen.setColor(new Color(196 + random.nextInt(30), 200 + random.nextInt(25), 205 + random.nextInt(25)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(140, 145 + random.nextInt(20), 150));
        pen.fillRect(0, 340, WIDTH, HEIGHT);
        for (int i = 0; i < 5; i++) {
            int width = 70 + random.nextInt(110);
            int height = 90 + random.nextInt(190);
            pen.setColor(Color.getHSBColor(random.nextFloat(), 0.25f + random.nextFloat() * 0.3f, 0.55f + random.nextFloat() * 0.3f));
            pen.fillRoundRect(20 + i * 155, 420 - height, width, height, 14, 14);
            pen.setColor(new Color(60, 65, 72));
            pen.drawRoundRect(20 + i * 155, 420 - height, width, height, 14, 14);
        }
    }
}
