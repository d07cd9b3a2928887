package org.tandem.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tandem.base.identity.Identity;
import org.tandem.base.identity.OidcAccounts;
import org.tandem.base.identity.Tokens;
import org.tandem.web.look.Assets;

/**
 * Every URL, in the order of who may pass: read it downwards. What is not here is refused. Inside a space the seat decides
 * further ({@link SeatArguments}), then the act ({@link org.tandem.base.identity.Act}), then the database.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** Everybody, or who is signed in: with a session on pages, with a token in REST. */
    enum Who {
        ANYBODY,
        SIGNED_IN
    }

    /** @param method null for every method */
    record Rule(Who who, @Nullable HttpMethod method, String pattern, RequestMatcher address) {

        Rule(Who who, @Nullable HttpMethod method, String pattern) {
            this(who, method, pattern, PathPatternRequestMatcher.withDefaults().matcher(pattern));
        }

        private void add(
                AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
            switch (who) {
                case ANYBODY -> rules.requestMatchers(this::takes).permitAll();
                case SIGNED_IN -> rules.requestMatchers(this::takes).authenticated();
            }
        }

        private boolean takes(HttpServletRequest request) {
            return named(request) && (method == null || method.matches(verb(request)));
        }

        /** Who asks for the head alone asks for what they would see. */
        private static String verb(HttpServletRequest request) {
            return HEAD.matches(request.getMethod()) ? GET.name() : request.getMethod();
        }

        private boolean named(HttpServletRequest request) {
            return address.matches(request);
        }
    }

    /** Why no rule takes this request: there is no such address, or it takes other methods; empty when one does. */
    static Optional<HttpStatus> absent(List<Rule> rules, HttpServletRequest request) {
        if (rules.stream().anyMatch(rule -> rule.takes(request))) {
            return Optional.empty();
        }
        return Optional.of(
                rules.stream().anyMatch(rule -> rule.named(request))
                        ? HttpStatus.METHOD_NOT_ALLOWED
                        : HttpStatus.NOT_FOUND);
    }

    /** Pages: session, CSRF token, sign-in form. */
    static final List<Rule> PAGES = List.of(
            new Rule(Who.ANYBODY, GET, "/assets/**"),
            new Rule(Who.ANYBODY, GET, "/health/**"),
            new Rule(Who.ANYBODY, null, "/error"),
            new Rule(Who.ANYBODY, null, "/sign-in"),
            new Rule(Who.ANYBODY, null, "/sign-up"),
            new Rule(Who.ANYBODY, null, "/setup"),
            new Rule(Who.ANYBODY, null, "/preferences"),
            new Rule(Who.ANYBODY, GET, "/invitations/*/*/*"),
            new Rule(Who.SIGNED_IN, POST, "/invitations/*/*/*"),
            new Rule(Who.SIGNED_IN, GET, "/"),
            new Rule(Who.SIGNED_IN, null, "/partnerships"),
            new Rule(Who.SIGNED_IN, null, "/account/**"),
            new Rule(Who.SIGNED_IN, null, "/tokens/**"),
            new Rule(Who.SIGNED_IN, POST, "/sign-out"),
            new Rule(Who.SIGNED_IN, null, "/spaces/*/**"));

    /** REST: a token in the header, no session, no cookie. */
    static final List<Rule> API = List.of(
            new Rule(Who.ANYBODY, GET, "/api/openapi/**"),
            new Rule(Who.ANYBODY, GET, "/api/openapi.yaml"),
            new Rule(Who.SIGNED_IN, null, "/api/waiting"),
            new Rule(Who.SIGNED_IN, POST, "/api/invitations"),
            new Rule(Who.SIGNED_IN, GET, "/api/spaces"),
            new Rule(Who.SIGNED_IN, null, "/api/spaces/*/**"));

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Identity identity, Tokens tokens) throws Exception {
        hardened(http.securityMatcher("/api/**"));
        return http.authorizeHttpRequests(rules -> only(API, rules))
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(trouble ->
                        trouble.authenticationEntryPoint(new ApiRefusal(API)).accessDeniedHandler(new ApiRefusal(API)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new TokenFilter(tokens), AuthorizationFilter.class)
                .addFilterAfter(new ScopeFilter(identity), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, Identity identity, Providers providers, OidcAccounts accounts)
            throws Exception {
        hardened(http);
        var refused = Onward.refused(PAGES);
        var onward = new Onward(refused);
        if (providers.any()) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .successHandler(new OidcArrival(accounts, onward))
                    .failureHandler(Routes::refused));
        }
        return http.authorizeHttpRequests(rules -> only(PAGES, rules))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .successHandler(onward)
                        .failureHandler(Routes::refused))
                .requestCache(cache -> cache.requestCache(refused))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
                .csrf(Customizer.withDefaults())
                .exceptionHandling(trouble -> trouble.authenticationEntryPoint(new PageRefusal(PAGES))
                        .accessDeniedHandler(new PageRefusal(PAGES)))
                .addFilterAfter(new ScopeFilter(identity), AuthorizationFilter.class)
                .build();
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect(why instanceof LockedException ? "/sign-in?wait" : "/sign-in?refused");
    }

    private static void only(
            List<Rule> allowed,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        allowed.forEach(rule -> rule.add(rules));
        rules.anyRequest().denyAll();
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
