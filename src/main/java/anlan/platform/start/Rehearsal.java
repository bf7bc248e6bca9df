package anlan.platform.start;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the first pages once and ends the program: what the JVM learns on the way makes later starts quicker. */
@Component
@Profile("rehearsal")
class Rehearsal {

    @EventListener
    void play(ApplicationReadyEvent ready) throws Exception {
        var context = ready.getApplicationContext();
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (var browser = HttpClient.newHttpClient()) {
            for (String page : List.of("/", "/sign-in", "/health", "/nowhere")) {
                var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page)).build();
                browser.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
        Thread.ofPlatform().start(() -> System.exit(SpringApplication.exit(context)));
    }
}
