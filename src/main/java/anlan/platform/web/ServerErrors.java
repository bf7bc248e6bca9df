package anlan.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the server itself answers before any page is reached, to an address that is none (地址无效): in Chinese as well. */
@Configuration(proxyBeanMethods = false)
class ServerErrors {

    /** After Boot has added its own report, which is taken out. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> chineseServerErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            host.setErrorReportValveClass("");
            for (var valve : host.getPipeline().getValves()) {
                if (valve instanceof ErrorReportValve) {
                    host.getPipeline().removeValve(valve);
                }
            }
            host.getPipeline().addValve(new ChineseReport());
        });
    }

    private static final class ChineseReport extends ErrorReportValve {

        private static final String PAGE = """
                <!doctype html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/app/tokens.css"><link rel="stylesheet" href="/app/app.css">
                <link rel="stylesheet" href="/app/public.css"></head>
                <body class="pub"><header><div class="w"><strong><a href="/">达川区安全生产公开服务</a></strong></div></header><div class="content"><main><div class="w"><h1>%1$s</h1><p class="lead">%2$s</p>
                <p class="acts"><a class="btn btn-primary" href="/">回首页</a></p></div></main></div></body></html>
                """;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var page = status < 500
                    ? PAGE.formatted("这个地址无法打开", "地址里有不能使用的字符或者不完整。请核对地址，或者从首页、列表重新进入。")
                    : PAGE.formatted("系统暂时无法办理", "本次操作没有完成，也没有保存任何内容。请稍后重试；如多次出现，请联系系统管理员。");
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(page);
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException _) {
                // the caller is gone, or has its answer already
            }
        }
    }
}
