package com.example.parasol.umbrella;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Says in each object that is logged which application logs it. */
class ApplicationMember implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor((path, value) ->
                path.toString().equals("service.name") ? ViewName.ofThread() : value);
    }
}
