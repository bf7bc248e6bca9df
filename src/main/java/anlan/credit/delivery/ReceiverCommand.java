package anlan.credit.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The administrator's word {@code receiver} (模拟接收端), for trying the delivery out before the province takes part. */
public final class ReceiverCommand {

    private ReceiverCommand() {}

    /** {@code receiver PORT FOLDER KEYFILE}; runs until it is stopped. */
    public static int run(List<String> arguments, Clock clock) throws Exception {
        if (arguments.size() != 4 || !arguments.get(1).matches("[0-9]{1,5}")) {
            System.err.println("用法：bin/anlan receiver 端口 文件夹 密钥文件");
            return 2;
        }
        var key = Files.readString(Path.of(arguments.get(3))).strip();
        try (var receiver = new Receiver(Integer.parseInt(arguments.get(1)), Path.of(arguments.get(2)), key, clock)) {
            System.out.println("模拟接收端已启动，只接受本机连接。推送地址：" + receiver.address() + "（按 Ctrl+C 停止）");
            Thread.currentThread().join();
        } catch (InterruptedException _) {
            return 0;
        }
        return 0;
    }
}
