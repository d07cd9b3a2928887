package org.tandem.web;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Writes down the SQL statements that a thread prepares: a request of MockMvc runs in the thread of its test. Those of the
 * session and of the setting that carries the scope are left out; transaction control is no statement here.
 */
@TestComponent
public class Statements implements BeanPostProcessor {

    private static final Predicate<String> BESIDE = Pattern.compile(
                    "spring_session|set_config\\(", Pattern.CASE_INSENSITIVE)
            .asPredicate();
    private static final ThreadLocal<List<String>> SEEN = ThreadLocal.withInitial(ArrayList::new);

    /** What this thread asked since it was last forgotten. */
    public List<String> seen() {
        return SEEN.get().stream().filter(BESIDE.negate()).toList();
    }

    public void forget() {
        SEEN.remove();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Listening(source) : bean;
    }

    private static final class Listening extends DelegatingDataSource {

        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) Proxy.newProxyInstance(
                    Statements.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    listening(super.getConnection()));
        }

        private static InvocationHandler listening(Connection connection) {
            return (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "prepareStatement" -> SEEN.get().add(String.valueOf(arguments[0]));
                    case "createStatement" -> SEEN.get().add("a statement of its own");
                    default -> {}
                }
                return passOn(connection, method, arguments);
            };
        }

        private static Object passOn(Connection connection, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
