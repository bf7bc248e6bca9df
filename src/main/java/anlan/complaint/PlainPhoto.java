package anlan.complaint;

import anlan.kernel.Refused;
import anlan.platform.file.Upload;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * A photo that tells nothing but what is on it (去除信息的照片): drawn anew, so that position, camera and whatever else lay
 * in the file are gone.
 */
final class PlainPhoto {

    private static final int LONGEST = 2000;
    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final long MOST_PIXELS = 60_000_000;

    private PlainPhoto() {}

    static byte[] of(Upload upload) {
        try (var content = upload.content()) {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused("有一张照片超过 20 MB，请压缩后重新选择。").at("photos");
            }
            return drawn(bytes);
        } catch (IOException _) {
            throw unreadable();
        }
    }

    private static byte[] drawn(byte[] bytes) throws IOException {
        requireSize(bytes);
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        if (picture == null) {
            throw unreadable();
        }
        double scale = Math.min(1, LONGEST / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(scale < 1 ? picture.getScaledInstance(width, height, Image.SCALE_SMOOTH) : picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(plain, "jpeg", out);
        return out.toByteArray();
    }

    /** The size is read from the head of the file, before anything is unpacked. */
    private static void requireSize(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw isHeic(bytes) ? heic() : unreadable();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Refused("有一张照片的尺寸太大，请缩小后重新选择。").at("photos");
                }
            } finally {
                reader.dispose();
            }
        }
    }

    /** The brand of the file, four letters after the first box's type. */
    private static boolean isHeic(byte[] bytes) {
        return bytes.length > 12 && new String(bytes, 4, 8, StandardCharsets.ISO_8859_1).matches("ftyp(hei.|hev.|mif1|msf1|avif)");
    }

    private static Refused heic() {
        return new Refused("有一张照片是 HEIC 格式，这里打不开。填写的内容都还在：请把照片截屏以后选择截图；"
                + "或者在手机“设置—相机—格式”中选“兼容性最佳”再拍一张。").at("photos");
    }

    private static Refused unreadable() {
        return new Refused("有一张照片打不开，请选择 JPEG、PNG 或者 WebP 格式的照片。").at("photos");
    }
}
