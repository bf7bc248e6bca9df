package anlan.platform.health;

import java.io.File;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How much room the data folder has. */
@Component
@Order(2)
class DiskHealth implements HealthLine {

    private static final long GIGABYTE = 1L << 30;
    private static final long ENOUGH = 5;

    private final File folder;

    DiskHealth(@Value("${anlan.data:./var}") String folder) {
        this.folder = new File(folder);
    }

    @Override
    public Finding look() {
        long free = folder.getUsableSpace() / GIGABYTE;
        long all = folder.getTotalSpace() / GIGABYTE;
        var text = "数据目录剩余 %d GB，共 %d GB".formatted(free, all);
        return free >= ENOUGH ? Finding.ok("磁盘", text)
                : free > 0 ? Finding.warn("磁盘", text + "，请清理或扩容")
                : Finding.err("磁盘", text + "，即将写满");
    }
}
