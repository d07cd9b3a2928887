package org.tandem.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server: {@code ./tandem serve}. */
@SpringBootApplication(scanBasePackages = "org.tandem")
public class Server {

    public static void main(String[] args) {
        SpringApplication.run(Server.class, args);
    }
}
