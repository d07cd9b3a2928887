package org.tandem.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tandem.base.identity.Identity;
import org.tandem.web.look.Assets;

/**
 * Every URL, in the order of who may pass: read it downwards. What is not here is refused. Inside a space the seat decides
 * further ({@link SeatArguments}), then the act ({@link org.tandem.base.identity.Act}), then the database.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** Pages: session, CSRF token, sign-in form. */
    private static void pages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry who) {
        who.requestMatchers(GET, "/assets/**", "/favicon.ico", "/health/**").permitAll();
        who.requestMatchers("/sign-in", "/sign-up", "/preferences", "/error").permitAll();
        who.requestMatchers(GET, "/invitations/*/*/*").permitAll();
        who.requestMatchers(POST, "/invitations/*/*/*").authenticated();
        who.requestMatchers(GET, "/").authenticated();
        who.requestMatchers("/partnerships", "/sign-out").authenticated();
        who.requestMatchers("/spaces/*", "/spaces/*/**").authenticated();
        who.anyRequest().denyAll();
    }

    /** REST: a token in the header, no session, no cookie. */
    private static void api(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry who) {
        who.requestMatchers("/api/**").authenticated();
        who.anyRequest().denyAll();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Identity identity) throws Exception {
        hardened(http.securityMatcher("/api/**"));
        return http.authorizeHttpRequests(Routes::api)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new ScopeFilter(identity), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, Identity identity) throws Exception {
        hardened(http);
        return http.authorizeHttpRequests(Routes::pages)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .defaultSuccessUrl("/")
                        .failureUrl("/sign-in?refused"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .csrf(Customizer.withDefaults())
                .addFilterAfter(new ScopeFilter(identity), AuthorizationFilter.class)
                .build();
    }

    private static void hardened(HttpSecurity http) {
        http.headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives(Assets.CONTENT_SECURITY_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()")));
    }
}
