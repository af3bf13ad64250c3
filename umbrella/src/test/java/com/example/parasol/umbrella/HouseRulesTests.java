package com.example.parasol.umbrella;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import ch.qos.logback.core.pattern.DynamicConverter;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the poms cannot keep: who may use whom, and who may be seen. */
@BesideTheHouse
class HouseRulesTests {

    private static final String BASE = "com.example.parasol";
    private static final String DOMAIN = BASE + ".core.domain..";
    private static final String[] APPLICATIONS =
            Stream.concat(Stream.of(Applications.packages()), Stream.of(BASE + ".umbrella.."))
                    .toArray(String[]::new);
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(BASE);
    private static final String[] WEB = {
        "jakarta.servlet..",
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.security.web.."
    };

    @Test
    void applicationsExportNothing() {
        classes()
                .that()
                .resideInAnyPackage(APPLICATIONS)
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .and()
                .areNotAssignableTo(DynamicConverter.class)
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void nobodyUsesAnApplication() {
        noClasses()
                .that()
                .resideOutsideOfPackages(APPLICATIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(APPLICATIONS)
                .check(OURS);
    }

    @Test
    void theDomainKnowsNoWeb() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB)
                .check(OURS);
    }

    @Test
    void theApisPromisesKnowNoHttp() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".api.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(WEB)
                .check(OURS);
    }

    @Test
    void theApiReachesTheDomainThroughItsService() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".api.web..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(DOMAIN).and(nameMatching(".*(Service|Repository|Entity)")))
                .check(OURS);
    }

    @Test
    void theDashboardsDataComesFromTheApi() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".web.site.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(DOMAIN)
                .check(OURS);
    }

    @Test
    void pagesShowNoProductData() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".web.site..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(ApiKeyService|Operator\\w*Service)")
                .check(OURS);
    }

    // sample:link
    @Test
    void pagesShowNoLinks() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".web.site..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.(LinkService|ClickService)")
                .check(OURS);
    }

    // end:sample

    @Test
    void theGatewayAndTheDevelopmentKitUseNothingOfOurs() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        BASE + ".gateway..",
                        BASE + ".dev.kit..",
                        BASE + ".umbrella..",
                        BASE + ".web.theme..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        DOMAIN, BASE + ".api..", BASE + ".web.site..", BASE + ".admin..")
                .check(OURS);
    }

    @Test
    void openApiIsNotTheDomainsBusiness() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.swagger..")
                .check(OURS);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Entity")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .notBePublic()
                .check(OURS);
    }

    @Test
    void tenantsServicesTakeTheCallerFirst() {
        methods()
                .that(ScopeFirst.ARE_DOMAIN_OPERATIONS)
                .should(ScopeFirst.TAKE_THE_ACTOR_FIRST)
                .check(OURS);
    }

    @Test
    void dependenciesComeByConstructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(OURS);
    }

    @Test
    void loggersArePrivate() {
        fields().that()
                .haveRawType("org.slf4j.Logger")
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .check(OURS);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(OURS);
    }

    @Test
    void namesTellWhatAThingIs() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)").check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .check(OURS);
    }
}
