package org.tandem.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The OpenID providers that this installation knows, by the settings spring.security.oauth2.client; often none. */
@Component
public class Providers {

    private final ObjectProvider<ClientRegistrationRepository> registrations;

    Providers(ObjectProvider<ClientRegistrationRepository> registrations) {
        this.registrations = registrations;
    }

    public record Provider(String id, String name) {

        /** Where signing in by it begins. */
        public String url() {
            return "/oauth2/authorization/" + id;
        }
    }

    boolean any() {
        return registrations.getIfAvailable() != null;
    }

    public List<Provider> all() {
        return registrations.getIfAvailable() instanceof Iterable<?> known
                ? StreamSupport.stream(known.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .map(registration ->
                                new Provider(registration.getRegistrationId(), registration.getClientName()))
                        .toList()
                : List.of();
    }
}
