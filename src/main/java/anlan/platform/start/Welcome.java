package anlan.platform.start;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the administrator that the platform is ready, and where. */
@Component
@Profile({"sample", "production"})
class Welcome {

    private final Environment settings;
    private final ObjectProvider<WelcomeLine> more;

    Welcome(Environment settings, ObjectProvider<WelcomeLine> more) {
        this.settings = settings;
        this.more = more;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void greet() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add((settings.matchesProfiles("sample") ? "安澜已启动（示例数据）：" : "安澜已启动：") + address("localhost"));
        if (settings.getProperty("server.address") == null) {
            ownAddress().ifPresent(own -> lines.add("同一网络的其他设备：" + address(own)));
        }
        lines.add("数据目录：" + Path.of(settings.getRequiredProperty("anlan.data")).toAbsolutePath().normalize()
                + "　停止：Ctrl+C");
        more.orderedStream().map(WelcomeLine::lines).forEach(lines::addAll);
        lines.add("");
        say(lines);
    }

    private String address(String host) {
        boolean tls = settings.getProperty("server.ssl.certificate") != null || settings.getProperty("server.ssl.bundle") != null;
        return (tls ? "https://" : "http://") + host + ":" + settings.getProperty("local.server.port");
    }

    private static Optional<String> ownAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
                    .map(address -> address.getHostAddress())
                    .findFirst();
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    private static void say(List<String> lines) {
        lines.forEach(System.out::println);
        System.out.flush();
    }
}
