package org.tandem.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/** The demo's own routes. Signing in by a click is safe only here: on loopback, with CSRF, for names of this machine. */
@Configuration(proxyBeanMethods = false)
class DemoRoutes {

    private static final int MISDIRECTED = 421;
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    @Bean
    @Order(0)
    SecurityFilterChain demoChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/demo")
                .authorizeHttpRequests(who -> who.anyRequest().permitAll())
                .csrf(Customizer.withDefaults())
                .build();
    }

    /** A page of another site that names this machine otherwise (DNS rebinding) gets nothing. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> ownHostOnly() {
        var filter = new FilterRegistrationBean<OncePerRequestFilter>(new OwnHostOnly());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class OwnHostOnly extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!HOSTS.contains(request.getServerName())) {
                response.sendError(MISDIRECTED, "The demo answers on this machine only.");
            } else if (request.getRequestURI().equals("/sign-in")
                    && request.getQueryString() == null
                    && request.getMethod().equals("GET")) {
                response.sendRedirect("/demo");
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
