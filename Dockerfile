# Orgo as a container: built from this tree, run on a bare Java runtime as nobody in particular.
# docker-compose.yml shows what it needs around it; docs/how-to/run-in-production.md what else to mind.

FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
COPY . .
# Format and tests are checked before anything is released (.ci/run); an image is only packed.
RUN --mount=type=cache,target=/var/cache/maven \
    ./mvnw -B -ntp -Dmaven.repo.local=/var/cache/maven/repository -DskipTests -Dspotless.check.skip=true package \
    && mv target/orgo-*.jar orgo.jar \
    && java -Djarmode=tools -jar orgo.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre-noble
LABEL org.opencontainers.image.title="Orgo" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin orgo \
    && install -d -o 10001 -m 700 /var/lib/orgo
WORKDIR /opt/orgo
# From what changes least to what changes most, so that a new version ships only its last layer.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001
ENV SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD curl --fail --silent --show-error --output /dev/null http://127.0.0.1:8080/actuator/health
# A heap that is full is a node that limps: it ends, and is started again.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "orgo.jar"]
