package org.tandem.web.look;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Templates, forms and assets, told to Spring. */
@Configuration(proxyBeanMethods = false)
class LookConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<Frames> frames;

    LookConfiguration(ObjectProvider<Frames> frames) {
        this.frames = frames;
    }

    @Bean
    static ViewResolver jteViews() {
        return new JteViews(TemplateEngine.createPrecompiled(ContentType.Html));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PageArguments(frames));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/" + Assets.FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new GzipResources())
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}
