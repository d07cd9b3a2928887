package org.tandem.base.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandem.TandemTest;
import org.tandem.base.identity.Attempts.Allowed;
import org.tandem.base.identity.Attempts.Door;
import org.tandem.base.identity.Attempts.TooMany;

/** What strangers may try, and how often. */
@TandemTest
class AttemptsTest {

    @Autowired
    Attempts attempts;

    @Autowired
    AttemptStore store;

    @Autowired
    TransactionTemplate transaction;

    private final String account = UUID.randomUUID() + "@example.org";
    private final String address = UUID.randomUUID().toString();

    @Test
    void the_eleventh_sign_in_of_one_account_has_to_wait_wherever_it_comes_from() {
        IntStream.range(0, 10)
                .forEach(n -> assertThat(attempts.count(Door.SIGN_IN, account, address + n))
                        .isEqualTo(new Allowed()));

        assertThat(attempts.count(Door.SIGN_IN, account, "elsewhere " + address))
                .isEqualTo(new TooMany(Duration.ofMinutes(15)));
    }

    @Test
    void upper_case_is_the_same_account() {
        IntStream.range(0, 10).forEach(n -> attempts.count(Door.SIGN_IN, account, address + n));

        assertThat(attempts.count(Door.SIGN_IN, account.toUpperCase(java.util.Locale.ROOT), address))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void many_accounts_from_one_address_have_to_wait_too() {
        IntStream.range(0, 100).forEach(n -> attempts.count(Door.SIGN_IN, n + account, address));

        assertThat(attempts.count(Door.SIGN_IN, "yet another " + account, address))
                .isInstanceOf(TooMany.class);
    }

    @Test
    void a_success_frees_the_account() {
        IntStream.range(0, 10).forEach(n -> attempts.count(Door.SIGN_IN, account, address));

        attempts.succeeded(Door.SIGN_IN, account, address);

        assertThat(attempts.count(Door.SIGN_IN, account, address)).isEqualTo(new Allowed());
    }

    @Test
    void an_office_behind_one_address_signs_in_whatever_its_number() {
        IntStream.range(0, 101).forEach(n -> {
            attempts.count(Door.SIGN_IN, n + account, address);
            attempts.succeeded(Door.SIGN_IN, n + account, address);
        });

        assertThat(attempts.count(Door.SIGN_IN, account, address)).isEqualTo(new Allowed());
    }

    @Test
    void an_account_of_ones_own_does_not_free_the_address() {
        IntStream.range(0, 100).forEach(n -> attempts.count(Door.SIGN_IN, n + account, address));

        attempts.succeeded(Door.SIGN_IN, account, address);

        assertThat(attempts.count(Door.SIGN_IN, "one " + account, address)).isEqualTo(new Allowed());
        assertThat(attempts.count(Door.SIGN_IN, "another " + account, address)).isInstanceOf(TooMany.class);
    }

    @Test
    void one_door_does_not_close_another() {
        IntStream.range(0, 11).forEach(n -> attempts.count(Door.SIGN_IN, account, address));

        assertThat(attempts.count(Door.INVITATION, account, address)).isEqualTo(new Allowed());
    }

    @Test
    void an_attempt_counts_even_when_the_callers_transaction_is_undone() {
        IntStream.range(0, 10)
                .forEach(n -> transaction.executeWithoutResult(status -> {
                    attempts.count(Door.SIGN_IN, account, address);
                    status.setRollbackOnly();
                }));

        assertThat(attempts.count(Door.SIGN_IN, account, address)).isInstanceOf(TooMany.class);
    }

    @Test
    void after_the_window_it_starts_afresh() {
        IntStream.range(0, 11).forEach(n -> attempts.count(Door.SIGN_IN, account, address));
        var later = new Attempts(store, () -> Instant.now().plus(Duration.ofMinutes(16)));

        assertThat(later.count(Door.SIGN_IN, account, address)).isEqualTo(new Allowed());
    }
}
