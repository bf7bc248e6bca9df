package anlan.platform.document.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.document.PaperFixtures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SignaturePictureTest {

    @Test
    void empty_margins_are_cut_off_and_the_picture_fits_the_line() throws IOException {
        var drawn = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_ARGB);
        for (int x = 100; x < 1100; x++) {
            drawn.setRGB(x, 400, 0xFF000000);
        }

        var fit = picture(SignaturePicture.of(png(drawn)));

        assertThat((double) fit.getWidth() / fit.getHeight()).isLessThan(2.5);
        assertThat(fit.getHeight()).isLessThanOrEqualTo(150);
    }

    @Test
    void a_drawn_signature_is_kept() throws IOException {
        assertThat(picture(SignaturePicture.of(PaperFixtures.aSignaturePicture(1))).getHeight()).isBetween(20, 150);
    }

    @Test
    void an_empty_signature_is_refused() {
        var empty = new BufferedImage(200, 80, BufferedImage.TYPE_INT_ARGB);

        assertThatThrownBy(() -> SignaturePicture.of(png(empty))).isInstanceOf(Refused.class).hasMessageContaining("签名为空白");
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThatThrownBy(() -> SignaturePicture.of("MZ, a program".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能读取");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage picture(String address) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1))));
    }
}
