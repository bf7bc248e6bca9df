package anlan.credit.delivery;

import anlan.credit.delivery.Answer.Failed;
import anlan.credit.delivery.Answer.StandsAt;
import anlan.credit.delivery.Answer.Taken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to the provincial network (传输): posts signed lines to the configured address and to no other, follows no redirect,
 * uses no proxy, waits no longer than it was told and believes no answer that is not signed.
 */
@Component
class Wire implements DisposableBean {

    static final String STREAM = "Anlan-Stream", TIME = "Anlan-Time", SIGNATURE = "Anlan-Signature";
    private static final int LONGEST_ANSWER = 4096;

    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY).connectTimeout(Duration.ofSeconds(10)).build();

    Wire(JsonMapper json) {
        this.json = json;
    }

    Answer send(Route route, String key, String body, Instant now) {
        var stream = route.stream().toString();
        var signature = Sm3.sign(key, stream, now.toString(), body);
        try {
            var request = HttpRequest.newBuilder(URI.create(route.address())).timeout(Duration.ofSeconds(route.seconds()))
                    .header("Content-Type", "application/x-ndjson; charset=utf-8").header(STREAM, stream).header(TIME, now.toString())
                    .header(SIGNATURE, signature).POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)).build();
            var asked = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
            try {
                return read(asked.get(route.seconds(), TimeUnit.SECONDS), key, signature);
            } finally {
                asked.cancel(true);
            }
        } catch (TimeoutException _) {
            return new Failed(route.seconds() + " 秒内没有答复");
        } catch (ExecutionException e) {
            return new Failed(words(e.getCause(), route.seconds()));
        } catch (IllegalArgumentException _) {
            return new Failed("推送地址不正确");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Failed("发送中断");
        }
    }

    private Answer read(HttpResponse<byte[]> answer, String key, String asked) {
        int status = answer.statusCode();
        if (status / 100 == 3) {
            return new Failed("对方要求转到别的地址（" + status + "），本平台只发往设置的地址");
        }
        if (status != 200 && status != 409) {
            return new Failed(status == 401 ? "对方不认可签名，请核对密钥（401）" : "对方答复 " + status);
        }
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        if (!Sm3.isSigned(answer.headers().firstValue(SIGNATURE).orElse(""), key, asked, body)) {
            return new Failed("对方的答复没有正确签名，不作为签收");
        }
        try {
            var told = json.readTree(body);
            long last = told.path("last").asLong(-1);
            var hash = told.path("hash").asString("");
            return last < 0 ? new Failed("对方的答复读不懂") : status == 200 ? new Taken(last, hash) : new StandsAt(last, hash);
        } catch (JacksonException _) {
            return new Failed("对方的答复读不懂");
        }
    }

    private static String words(Throwable cause, int seconds) {
        if (cause instanceof java.net.http.HttpConnectTimeoutException) {
            return "连接不上：对方没有应答";
        }
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return seconds + " 秒内没有答复";
        }
        if (cause instanceof ConnectException) {
            return cause.getCause() instanceof UnresolvedAddressException ? "连接不上：找不到这个地址" : "连接不上：对方没有开机或者不通";
        }
        return cause instanceof IOException ? "答复没有收完，连接中断" : "发送失败";
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
