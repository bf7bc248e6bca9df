package anlan.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Gives the style and the scripts their versioned addresses; every other link is no file and is not searched for in all jars. */
@Configuration(proxyBeanMethods = false)
class AssetLinks {

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrlEncodingFilter() {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new OfAssets());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class OfAssets extends ResourceUrlEncodingFilter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            var root = ((HttpServletRequest) request).getContextPath();
            var plain = (HttpServletResponse) response;
            super.doFilter(request, response, (asked, encoding) -> chain.doFilter(asked,
                    new HttpServletResponseWrapper((HttpServletResponse) encoding) {
                        @Override
                        public String encodeURL(String url) {
                            boolean asset = url.startsWith(root + "/app/") || url.startsWith(root + "/webjars/");
                            return asset ? super.encodeURL(url) : plain.encodeURL(url);
                        }
                    }));
        }
    }
}
