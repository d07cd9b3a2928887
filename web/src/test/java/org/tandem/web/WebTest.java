package org.tandem.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.tandem.Agreed;
import org.tandem.Cast;
import org.tandem.TestDatabase;

/** A test of the whole server on a real PostgreSQL, at a port of its own. All such tests share one server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Server.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"tandem.files.limit=4MB", "logging.level.org.tandem.web.Requests=warn"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Cast.class, Agreed.class, Visitors.class, Statements.class})
public @interface WebTest {}
