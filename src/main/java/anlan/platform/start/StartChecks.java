package anlan.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Takes the data folder (数据目录) for as long as the program runs, before anything is written there, and looks at the port. */
public final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @SuppressWarnings("unused")
    private @Nullable DataFolder taken;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        String data = event.getEnvironment().getRequiredProperty("anlan.data");
        taken = DataFolder.take(Path.of(data).toAbsolutePath().normalize());
        try {
            portIsFree(event.getEnvironment());
        } catch (IOException e) {
            throw new PortInUseException(event.getEnvironment().getProperty("server.port", Integer.class, 8080), e);
        }
    }

    private static void portIsFree(Environment settings) throws IOException {
        int port = settings.getProperty("server.port", Integer.class, 8080);
        String address = settings.getProperty("server.address");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address == null
                    ? new InetSocketAddress(port) : new InetSocketAddress(InetAddress.getByName(address), port));
        }
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }
}
