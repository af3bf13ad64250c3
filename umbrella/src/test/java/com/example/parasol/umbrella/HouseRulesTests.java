package com.example.parasol.umbrella;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import ch.qos.logback.core.pattern.DynamicConverter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/** What the poms cannot keep: who may use whom, and who may be seen. */
@AnalyzeClasses(
        packages = "com.example.parasol",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class HouseRulesTests {

    private static final String BASE = "com.example.parasol";
    private static final String DOMAIN = BASE + ".core.domain..";
    private static final String[] APPLICATIONS =
            Stream.concat(Stream.of(Applications.packages()), Stream.of(BASE + ".umbrella.."))
                    .toArray(String[]::new);
    private static final String[] WEB = {
        "jakarta.servlet..",
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.security.web.."
    };

    @ArchTest
    static final ArchRule applicationsExportNothing =
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
                    .notBePublic();

    @ArchTest
    static final ArchRule nobodyUsesAnApplication =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(APPLICATIONS)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(APPLICATIONS);

    @ArchTest
    static final ArchRule theDomainKnowsNoWeb =
            noClasses()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(WEB);

    @ArchTest
    static final ArchRule theApisPromisesKnowNoHttp =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".api.service..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(WEB);

    @ArchTest
    static final ArchRule theApiReachesTheDomainThroughItsService =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".api.web..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(DOMAIN)
                                    .and(nameMatching(".*(Service|Repository|Entity)")));

    @ArchTest
    static final ArchRule theDashboardsDataComesFromTheApi =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".web.site.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(DOMAIN);

    @ArchTest
    static final ArchRule pagesShowNoProductData =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".web.site..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(".*\\.(ApiKeyService|Operator\\w*Service)");

    // sample:link
    @ArchTest
    static final ArchRule pagesShowNoLinks =
            noClasses()
                    .that()
                    .resideInAPackage(BASE + ".web.site..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(".*\\.(LinkService|ClickService)");

    // end:sample

    @ArchTest
    static final ArchRule theGatewayAndTheDevelopmentKitUseNothingOfOurs =
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
                            DOMAIN, BASE + ".api..", BASE + ".web.site..", BASE + ".admin..");

    @ArchTest
    static final ArchRule openApiIsNotTheDomainsBusiness =
            noClasses()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.swagger..");

    @ArchTest
    static final ArchRule entitiesAndRepositoriesStayInTheirPackage =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Entity")
                    .or()
                    .haveSimpleNameEndingWith("Repository")
                    .should()
                    .notBePublic();

    @ArchTest
    static final ArchRule tenantsServicesTakeTheCallerFirst =
            methods()
                    .that(ScopeFirst.ARE_DOMAIN_OPERATIONS)
                    .should(ScopeFirst.TAKE_THE_ACTOR_FIRST);

    @ArchTest
    static final ArchRule dependenciesComeByConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule loggersArePrivate =
            fields().that()
                    .haveRawType("org.slf4j.Logger")
                    .should()
                    .bePrivate()
                    .andShould()
                    .beStatic()
                    .andShould()
                    .beFinal();

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses()
                    .that()
                    .resideInAPackage(DOMAIN)
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesTellWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|DTO|Dto)");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .that()
                    .haveSimpleName("package-info")
                    .should()
                    .beAnnotatedWith(NullMarked.class);
}
