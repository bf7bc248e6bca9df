package anlan.platform.database;

import java.lang.management.ManagementFactory;

/** The first settings of the embedded server, taken from the machine's memory; the administrator edits the file. */
final class PostgresTuning {

    private PostgresTuning() {}

    static String forThisMachine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long megabytes = system.getTotalMemorySize() / (1024 * 1024);
        return """
                # 内置数据库的参数，首次启动时按本机内存生成，可修改，重启后生效
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 16MB
                maintenance_work_mem = %dMB
                max_connections = 60
                max_wal_size = 2GB
                wal_compression = on
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'Asia/Shanghai'
                log_min_duration_statement = 2000
                """.formatted(
                clamp(megabytes / 8, 128, 8192), clamp(megabytes / 2, 256, 65536), clamp(megabytes / 32, 64, 1024));
    }

    private static long clamp(long value, long low, long high) {
        return Math.max(low, Math.min(high, value));
    }
}
