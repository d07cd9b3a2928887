package org.tandem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.tandem.base.ledger.Diary;
import org.tandem.base.ledger.Searcher;
import org.tandem.base.ledger.Vandal;

/** A test of the stages on a real PostgreSQL. All such tests share one application and one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PlatformApplication.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Cast.class, Agreed.class, Diary.class, Vandal.class, Searcher.class})
public @interface TandemTest {}
