package anlan;

import anlan.credit.delivery.ReceiverCommand;
import anlan.insight.LedgerCommand;
import anlan.platform.backup.BackupCommand;
import anlan.platform.start.DataFolder;
import anlan.platform.start.StartFailures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** The administrator's words on the command line (运维命令), done without starting the platform. */
final class Administration {

    private static final String HELP = """
            用法：bin/anlan 命令
              backup 文件.zip     备份数据库和文件（平台运行时也可以）
              restore 文件.zip    恢复到空的数据目录，并校验留痕账本
              verify-ledger       校验留痕账本是否被改动
              receiver 端口 文件夹 密钥文件   省级推送的模拟接收端，供试用
            数据目录由环境变量 ANLAN_DATA 指定，默认 ./var。
            """;

    private Administration() {}

    static int run(List<String> arguments) {
        Path folder = DataFolder.named();
        LoggingSystem.get(Administration.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            return switch (arguments.getFirst()) {
                case "backup" -> {
                    LedgerCommand.sign(folder, clock());
                    yield BackupCommand.run(arguments, folder, clock());
                }
                case "restore" -> {
                    int code = BackupCommand.run(arguments, folder, clock());
                    yield code == 0 ? LedgerCommand.run(folder) : code;
                }
                case "verify-ledger" -> LedgerCommand.run(folder);
                case "receiver" -> ReceiverCommand.run(arguments, clock());
                case "help" -> help(0);
                default -> help(2);
            };
        } catch (Exception e) {
            System.err.println("没有完成：" + StartFailures.sentence(e).orElseGet(() -> e.getMessage()));
            return 1;
        }
    }

    private static int help(int code) {
        System.out.print(HELP);
        return code;
    }

    private static Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }
}
