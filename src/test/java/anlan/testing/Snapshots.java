package anlan.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Photos as a phone takes them: four megabytes of a real picture format, each different. */
public final class Snapshots {

    private Snapshots() {}

    public static List<Path> of(String name, int count) {
        var photos = new ArrayList<Path>();
        for (int at = 0; at < count; at++) {
            photos.add(photo(Path.of("target/phones", name + "-" + at + ".jpg"), name.hashCode() + at));
        }
        return photos;
    }

    private static Path photo(Path file, long seed) {
        var picture = new BufferedImage(2560, 1920, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int grey = 96 + random.nextInt(96);
                picture.setRGB(x, y, grey << 16 | grey << 8 | (x + y) / 20 & 0xff);
            }
        }
        try {
            Files.createDirectories(file.getParent());
            var writer = ImageIO.getImageWritersByFormatName("jpg").next();
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.97f);
            Files.deleteIfExists(file);
            try (var out = ImageIO.createImageOutputStream(file.toFile())) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(picture, null, null), how);
            }
            writer.dispose();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
