/**
 * What Terraform and a provider say to each other, version 6, as far as this plugin speaks it. The numbers are
 * Terraform's; RPCs that are not here are answered with UNIMPLEMENTED, which Terraform accepts for them.
 *
 * @see https://developer.hashicorp.com/terraform/plugin/terraform-plugin-protocol
 */
export const TFPLUGIN6 = `
syntax = "proto3";
package tfplugin6;

message DynamicValue { bytes msgpack = 1; bytes json = 2; }
message AttributePath {
  message Step {
    oneof selector { string attribute_name = 1; string element_key_string = 2; int64 element_key_int = 3; }
  }
  repeated Step steps = 1;
}
message Diagnostic { int32 severity = 1; string summary = 2; string detail = 3; AttributePath attribute = 4; }
message RawState { bytes json = 1; map<string, string> flatmap = 2; }
message Schema {
  int64 version = 1;
  Block block = 2;
  message Block {
    int64 version = 1;
    repeated Attribute attributes = 2;
    repeated NestedBlock block_types = 3;
    string description = 4;
    int32 description_kind = 5;
    bool deprecated = 6;
  }
  message Attribute {
    string name = 1;
    bytes type = 2;
    string description = 3;
    bool required = 4;
    bool optional = 5;
    bool computed = 6;
    bool sensitive = 7;
    int32 description_kind = 8;
    bool deprecated = 9;
  }
  message NestedBlock {
    string type_name = 1;
    Block block = 2;
    int32 nesting = 3;
    int64 min_items = 4;
    int64 max_items = 5;
  }
}
message ServerCapabilities {
  bool plan_destroy = 1;
  bool get_provider_schema_optional = 2;
  bool move_resource_state = 3;
}
message GetProviderSchema {
  message Request {}
  message Response {
    Schema provider = 1;
    map<string, Schema> resource_schemas = 2;
    map<string, Schema> data_source_schemas = 3;
    repeated Diagnostic diagnostics = 4;
    Schema provider_meta = 5;
    ServerCapabilities server_capabilities = 6;
  }
}
message ValidateProviderConfig {
  message Request { DynamicValue config = 1; }
  message Response { repeated Diagnostic diagnostics = 2; }
}
message ValidateResourceConfig {
  message Request { string type_name = 1; DynamicValue config = 2; }
  message Response { repeated Diagnostic diagnostics = 1; }
}
message ValidateDataResourceConfig {
  message Request { string type_name = 1; DynamicValue config = 2; }
  message Response { repeated Diagnostic diagnostics = 1; }
}
message UpgradeResourceState {
  message Request { string type_name = 1; int64 version = 2; RawState raw_state = 3; }
  message Response { DynamicValue upgraded_state = 1; repeated Diagnostic diagnostics = 2; }
}
message ConfigureProvider {
  message Request { string terraform_version = 1; DynamicValue config = 2; }
  message Response { repeated Diagnostic diagnostics = 1; }
}
message ReadResource {
  message Request { string type_name = 1; DynamicValue current_state = 2; bytes private = 3; }
  message Response { DynamicValue new_state = 1; repeated Diagnostic diagnostics = 2; bytes private = 3; }
}
message PlanResourceChange {
  message Request {
    string type_name = 1;
    DynamicValue prior_state = 2;
    DynamicValue proposed_new_state = 3;
    DynamicValue config = 4;
    bytes prior_private = 5;
  }
  message Response {
    DynamicValue planned_state = 1;
    repeated AttributePath requires_replace = 2;
    bytes planned_private = 3;
    repeated Diagnostic diagnostics = 4;
  }
}
message ApplyResourceChange {
  message Request {
    string type_name = 1;
    DynamicValue prior_state = 2;
    DynamicValue planned_state = 3;
    DynamicValue config = 4;
    bytes planned_private = 5;
  }
  message Response { DynamicValue new_state = 1; bytes private = 2; repeated Diagnostic diagnostics = 3; }
}
message ImportResourceState {
  message Request { string type_name = 1; string id = 2; }
  message ImportedResource { string type_name = 1; DynamicValue state = 2; bytes private = 3; }
  message Response { repeated ImportedResource imported_resources = 1; repeated Diagnostic diagnostics = 2; }
}
message ReadDataSource {
  message Request { string type_name = 1; DynamicValue config = 2; }
  message Response { DynamicValue state = 1; repeated Diagnostic diagnostics = 2; }
}
message StopProvider {
  message Request {}
  message Response { string Error = 1; }
}

service Provider {
  rpc GetProviderSchema (GetProviderSchema.Request) returns (GetProviderSchema.Response);
  rpc ValidateProviderConfig (ValidateProviderConfig.Request) returns (ValidateProviderConfig.Response);
  rpc ValidateResourceConfig (ValidateResourceConfig.Request) returns (ValidateResourceConfig.Response);
  rpc ValidateDataResourceConfig (ValidateDataResourceConfig.Request) returns (ValidateDataResourceConfig.Response);
  rpc UpgradeResourceState (UpgradeResourceState.Request) returns (UpgradeResourceState.Response);
  rpc ConfigureProvider (ConfigureProvider.Request) returns (ConfigureProvider.Response);
  rpc ReadResource (ReadResource.Request) returns (ReadResource.Response);
  rpc PlanResourceChange (PlanResourceChange.Request) returns (PlanResourceChange.Response);
  rpc ApplyResourceChange (ApplyResourceChange.Request) returns (ApplyResourceChange.Response);
  rpc ImportResourceState (ImportResourceState.Request) returns (ImportResourceState.Response);
  rpc ReadDataSource (ReadDataSource.Request) returns (ReadDataSource.Response);
  rpc StopProvider (StopProvider.Request) returns (StopProvider.Response);
}
`;

/** What go-plugin asks of every plugin beside its own service: to end when told to. */
export const GRPC_CONTROLLER = `
syntax = "proto3";
package plugin;
message Empty {}
service GRPCController { rpc Shutdown (Empty) returns (Empty); }
`;

/** The standard health check; go-plugin asks for the service \`plugin\`. Status 1 is SERVING. */
export const GRPC_HEALTH = `
syntax = "proto3";
package grpc.health.v1;
message HealthCheckRequest { string service = 1; }
message HealthCheckResponse { int32 status = 1; }
service Health { rpc Check (HealthCheckRequest) returns (HealthCheckResponse); }
`;
