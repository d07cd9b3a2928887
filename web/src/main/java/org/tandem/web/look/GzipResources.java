package org.tandem.web.look;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Compresses each of our few text files once and keeps the result in memory, under half a megabyte in all. */
final class GzipResources extends AbstractResourceResolver {

    private final Map<String, Resource> packed = new ConcurrentHashMap<>();

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource plain = chain.resolveResource(request, path, locations);
        return plain != null && path.matches(".*\\.(css|js|svg)") && accepts(request)
                ? packed.computeIfAbsent(path, same -> Packed.of(plain))
                : plain;
    }

    private static boolean accepts(@Nullable HttpServletRequest request) {
        String codings = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return codings != null && codings.contains("gzip");
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    private static final class Packed extends AbstractResource implements HttpResource {

        private final Resource plain;
        private final byte[] bytes;

        private Packed(Resource plain, byte[] bytes) {
            this.plain = plain;
            this.bytes = bytes;
        }

        static Packed of(Resource plain) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(bytes)) {
                gzip.write(plain.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Packed(plain, bytes.toByteArray());
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            var headers = plain instanceof HttpResource http ? http.getResponseHeaders() : new HttpHeaders();
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            return headers;
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public long lastModified() throws IOException {
            return plain.lastModified();
        }

        @Override
        public @Nullable String getFilename() {
            return plain.getFilename();
        }

        @Override
        public String getDescription() {
            return plain.getDescription() + ", compressed";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return plain.hashCode();
        }
    }
}
