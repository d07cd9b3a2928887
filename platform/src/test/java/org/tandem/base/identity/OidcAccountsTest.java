package org.tandem.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandem.Cast;
import org.tandem.TandemTest;
import org.tandem.base.identity.OidcAccounts.Account;
import org.tandem.base.identity.OidcAccounts.Done;
import org.tandem.base.identity.OidcAccounts.Refused;

/** Accounts at OpenID providers are linked by issuer and subject, never by e-mail. */
@TandemTest
class OidcAccountsTest {

    @Autowired
    Cast cast;

    @Autowired
    OidcAccounts accounts;

    private final UUID mark = UUID.randomUUID();
    private final Account account = new Account("https://issuer.example/" + mark, "subject");

    @Test
    void a_linked_account_signs_in_its_person() {
        var ana = ana();

        assertThat(accounts.link(ana, account)).isEqualTo(new Done());

        assertThat(accounts.signIn(account).orElseThrow().id()).isEqualTo(ana);
        assertThat(accounts.issuers(ana)).containsExactly(account.issuer());
    }

    @Test
    void the_same_subject_of_another_issuer_is_somebody_else() {
        accounts.link(ana(), account);

        assertThat(accounts.signIn(new Account("https://evil.example/" + mark, "subject")))
                .isEmpty();
    }

    @Test
    void an_account_belongs_to_one_person() {
        accounts.link(ana(), account);

        assertThat(accounts.link(ana(), account)).isInstanceOf(Refused.class);
    }

    @Test
    void linking_twice_is_linking_once() {
        var ana = ana();
        accounts.link(ana, account);

        assertThat(accounts.link(ana, account)).isEqualTo(new Done());
    }

    @Test
    void a_second_account_of_the_same_issuer_is_refused() {
        var ana = ana();
        accounts.link(ana, account);

        assertThat(accounts.link(ana, new Account(account.issuer(), "other"))).isInstanceOf(Refused.class);
    }

    @Test
    void an_unlinked_account_signs_nobody_in() {
        var ana = ana();
        accounts.link(ana, account);

        assertThat(accounts.unlink(ana, account.issuer())).isEqualTo(new Done());
        assertThat(accounts.signIn(account)).isEmpty();
        assertThat(accounts.unlink(ana, account.issuer())).isInstanceOf(Refused.class);
    }

    private UUID ana() {
        return cast.signUp("Ana Ruiz", "oidc-" + UUID.randomUUID(), "Northwind").person();
    }
}
