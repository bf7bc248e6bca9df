package anlan.terminal.web;

import anlan.platform.security.Me;
import anlan.terminal.Devices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the app of the phone lies (终端程序), always asked for anew, and what its calls pass. */
@Configuration(proxyBeanMethods = false)
class TerminalConfiguration implements WebMvcConfigurer {

    private final Devices devices;
    private final Me me;

    TerminalConfiguration(Devices devices, Me me) {
        this.devices = devices;
        this.me = me;
    }

    /** Before the sign-in: a phone that was ended is told so, although its session is over. */
    @Bean
    static FilterRegistrationBean<PhoneDoor> phoneDoor(Devices devices, Clock clock) {
        var door = new FilterRegistrationBean<>(new PhoneDoor(devices, clock));
        door.addUrlPatterns(PhoneDoor.API + "*");
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return door;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OwnPhone(devices, me)).addPathPatterns(PhoneDoor.API + "**")
                .excludePathPatterns(PhoneDoor.API + "devices/*", PhoneDoor.API + "devices/*/wiped");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/m/**").addResourceLocations("classpath:/static/m/")
                .setCacheControl(CacheControl.noCache()).setUseLastModified(false).setEtagGenerator(TerminalConfiguration::mark);
    }

    /** Weak, so that what is compressed on its way is still the same. */
    private static String mark(Resource resource) {
        try (var in = resource.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(in) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
