package anlan.credit.web;

import anlan.credit.ChangeWatch;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the cache of rendered pages behind the door of the window. */
@Configuration(proxyBeanMethods = false)
class WindowConfiguration {

    @Bean
    static FilterRegistrationBean<PageCache> pageCache(ChangeWatch watch) {
        var cache = new FilterRegistrationBean<>(new PageCache(watch));
        cache.addUrlPatterns("/public/*");
        return cache;
    }
}
