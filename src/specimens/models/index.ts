import type { SpecimenModel } from '../model.ts';
import { EMERGENCY_2016 } from './emergency-2016/index.ts';
import { IDENTITY_CARD_2019 } from './identity-card-2019/index.ts';
import { PASSPORT_2013 } from './passport-2013/index.ts';
import { DIPLOMATIC_2021, PASSPORT_2021 } from './passport-2021/index.ts';
import { RESIDENCE_PERMIT_2020 } from './residence-permit-2020/index.ts';
import { SEAFARER_2011 } from './seafarer-2011/index.ts';
import { VISA_A_2018 } from './visa-a-2018/index.ts';
import { VISA_B_2022 } from './visa-b-2022/index.ts';

/** Every model that the factory draws, in the order of their codes. */
export const MODELS: readonly SpecimenModel[] = [
  DIPLOMATIC_2021,
  EMERGENCY_2016,
  PASSPORT_2013,
  PASSPORT_2021,
  IDENTITY_CARD_2019,
  VISA_A_2018,
  VISA_B_2022,
  RESIDENCE_PERMIT_2020,
  SEAFARER_2011,
];

/** A model by its code, such as `UTO-AO-02001`; undefined where there is none. */
export const modelById = (id: string): SpecimenModel | undefined => MODELS.find((model) => model.id === id);
