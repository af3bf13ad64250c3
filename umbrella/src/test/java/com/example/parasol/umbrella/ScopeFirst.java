package com.example.parasol.umbrella;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Every operation of the domain takes its caller first, but for the few that have none yet. */
final class ScopeFirst {

    private static final String DOMAIN = ClassPathRecord.basePackage() + "core.domain.";

    /**
     * Sign-up, login, the links in mails, the choice of an organization, the exchange of a
     * credential for an actor.
     */
    private static final Set<String> WITHOUT_ACTOR =
            Set.of(
                    "SignupService.signUp",
                    "AcceptanceService.find",
                    "AcceptanceService.signUp",
                    "ConfirmationService.find",
                    "ConfirmationService.confirm",
                    "ConfirmationService.replacePassword",
                    "MailedLoginService.request",
                    "MailedLoginService.find",
                    "MailedLoginService.open",
                    "PasskeyLoginService.begin",
                    "PasskeyLoginService.open",
                    "PasskeyLoginService.isDue",
                    "PasskeyLoginService.beginCompletion",
                    "PasskeyLoginService.complete",
                    "ResetService.request",
                    "ResetService.find",
                    "ResetService.reset",
                    "LoginService.open",
                    "LoginService.find",
                    "LoginService.findLeaving",
                    "LoginService.findPending",
                    "FactorLoginService.complete",
                    "LoginService.end",
                    "OperatorLoginService.open",
                    "OperatorLoginService.find",
                    "OperatorLoginService.findPending",
                    "OperatorLoginService.complete",
                    "OperatorLoginService.abandon",
                    "OperatorFactorService.available",
                    "OperatorFactorService.isSetUp",
                    "OperatorFactorService.setup",
                    "OperatorFactorService.enrol",
                    "OperatorFactorService.complete",
                    "OrganizationService.of",
                    "TokenService.issue",
                    "TokenService.authenticate",
                    "TokenService.find");

    static final DescribedPredicate<JavaMethod> ARE_DOMAIN_OPERATIONS =
            new DescribedPredicate<>("are operations of the domain") {
                @Override
                public boolean test(JavaMethod method) {
                    var owner = method.getOwner();
                    return owner.getPackageName().startsWith(DOMAIN)
                            && owner.getSimpleName().endsWith("Service")
                            && owner.getModifiers().contains(JavaModifier.PUBLIC)
                            && method.getModifiers().contains(JavaModifier.PUBLIC)
                            && !WITHOUT_ACTOR.contains(
                                    owner.getSimpleName() + "." + method.getName());
                }
            };

    static final ArchCondition<JavaMethod> TAKE_THE_ACTOR_FIRST =
            new ArchCondition<>("take the actor first") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var parameters = method.getRawParameterTypes();
                    var holds =
                            !parameters.isEmpty()
                                    && parameters.getFirst().isAssignableTo(DOMAIN + "actor.Actor");
                    events.add(
                            new SimpleConditionEvent(
                                    method, holds, method.getFullName() + " takes no actor first"));
                }
            };

    private ScopeFirst() {}
}
