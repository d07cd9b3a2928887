package org.tandem;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The stages without pages, for tests. */
@SpringBootApplication
class PlatformApplication {}
