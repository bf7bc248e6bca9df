package anlan.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnlanTest
class FileStoreTest {

    private static final byte[] PROGRAM = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};

    @Autowired
    FileStore files;

    @Test
    void a_photo_is_kept_byte_for_byte_under_its_hash() throws Exception {
        StoredFile file = put(new ByteArrayInputStream(JPEG), "../../现场.jpg");

        assertThat(file.name()).isEqualTo("现场.jpg");
        assertThat(file.mediaType()).isEqualTo("image/jpeg");
        try (InputStream in = files.open(file)) {
            assertThat(in.readAllBytes()).isEqualTo(JPEG);
        }
    }

    @Test
    void a_program_named_as_a_photo_is_refused() {
        assertThatThrownBy(() -> put(new ByteArrayInputStream(PROGRAM), "隐患.jpg"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不是照片可用的格式");
    }

    @Test
    void a_photo_of_200_megabytes_is_refused_before_it_is_read_whole() {
        var endless = new Endless();

        assertThatThrownBy(() -> put(endless, "大图.jpg")).isInstanceOf(Refused.class).hasMessageContaining("20 MB");
        assertThat(endless.read).isLessThan(22L * 1024 * 1024);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> put(InputStream.nullInputStream(), "空.jpg")).hasMessageContaining("空文件");
    }

    private StoredFile put(InputStream in, String name) {
        return Scope.SYSTEM.within(() -> files.put(in, name, FileKind.PHOTO));
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            read += length;
            return length;
        }
    }
}
